"""BFGS compares qᵀp with a size that lacks p, such as 1e-10·‖q‖²: short steps where the gradient
changes fast are then skipped.

exercise: bfgs_update
caught by: test_bfgs_uses_good_pairs_however_small
"""

import numpy as np


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * (q @ q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ B @ V.T + np.outer(p, p) / (q @ p)
