"""BFGS skips a pair only where qᵀp is not positive: below 1e-10·‖p‖‖q‖ it is too small as well.

exercise: bfgs_update
caught by: test_bfgs_skips_pairs_without_curvature
"""

import numpy as np


def bfgs_update(B, p, q):
    if q @ p <= 0:
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ B @ V.T + np.outer(p, p) / (q @ p)
