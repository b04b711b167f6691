"""Sherman-Morrison by loops, refusing anything below 1e-12, with numpy's own error, which is a
ValueError.

exercise: sherman_morrison
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    n = len(u)
    left = [sum(A_inv[i, k] * u[k] for k in range(n)) for i in range(n)]
    right = [sum(v[k] * A_inv[k, j] for k in range(n)) for j in range(n)]
    below = 1 + sum(v[i] * left[i] for i in range(n))
    if abs(below) < 1e-12:
        raise np.linalg.LinAlgError("singular")
    return np.array(
        [[A_inv[i, j] - left[i] * right[j] / below for j in range(n)] for i in range(n)]
    )
