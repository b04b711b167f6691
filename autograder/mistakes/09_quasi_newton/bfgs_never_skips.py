"""BFGS is used for every pair: with qᵀp ≤ 1e-10·‖p‖‖q‖ the matrix must stay as it is, or it is no
longer positive definite.

exercise: bfgs_update
caught by: test_bfgs_skips_pairs_without_curvature
"""

import numpy as np


def bfgs_update(B, p, q):
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ B @ V.T + np.outer(p, p) / (q @ p)
