"""The update of the Hessian is used for every pair: with qᵀp ≤ 1e-10·‖p‖‖q‖ the matrix must stay
as it is, or it is no longer positive definite.

exercise: bfgs_update_hessian
caught by: test_hessian_update_skips_pairs_without_curvature
"""

import numpy as np


def bfgs_update_hessian(H, p, q):
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p)
