"""The formula is that of BFGS. It satisfies the same secant equation, but DFP is asked for here.

exercise: dfp_update
caught by: test_dfp_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ B @ V.T + np.outer(p, p) / (q @ p)
