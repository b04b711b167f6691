"""B stands between two factors, one the transpose of the other: with one alone the matrix is not
symmetric.

exercise: bfgs_update
caught by: test_bfgs_stays_symmetric_and_positive_definite
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return B @ V.T + np.outer(p, p) / (q @ p)
