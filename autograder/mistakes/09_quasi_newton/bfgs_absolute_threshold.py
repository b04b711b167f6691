"""BFGS compares qᵀp with a fixed number, so that all small steps are skipped. Compare it with
1e-10·‖p‖‖q‖.

exercise: bfgs_update
caught by: test_bfgs_uses_good_pairs_however_small
"""

import numpy as np


def bfgs_update(B, p, q):
    if q @ p <= 1e-10:
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ B @ V.T + np.outer(p, p) / (q @ p)
