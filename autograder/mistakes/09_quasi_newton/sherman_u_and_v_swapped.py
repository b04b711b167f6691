"""u and v are swapped: yours inverts A + v uᵀ.

exercise: sherman_morrison
caught by: test_sherman_morrison_inverts_any_changed_matrix
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + u @ A_inv @ v
    if denominator == 0:
        raise ValueError("A + u vᵀ has no inverse")
    return A_inv - np.outer(A_inv @ v, u @ A_inv) / denominator
