"""BFGS writes the new matrix into the one that it is given.

exercise: bfgs_update
caught by: test_bfgs_leaves_its_arguments_as_they_were
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    B[:] = V @ B @ V.T + np.outer(p, p) / (q @ p)
    return B
