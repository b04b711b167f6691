"""The matrix B that is given has no influence: the update starts from I each time, and forgets
what the earlier pairs have taught.

exercise: bfgs_update
caught by: test_bfgs_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ V.T + np.outer(p, p) / (q @ p)
