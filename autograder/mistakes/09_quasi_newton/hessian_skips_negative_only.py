"""The update of the Hessian skips a pair only where qᵀp is not positive: below 1e-10·‖p‖‖q‖ it is
too small as well.

exercise: bfgs_update_hessian
caught by: test_hessian_update_skips_pairs_without_curvature
"""

import numpy as np


def bfgs_update_hessian(H, p, q):
    if q @ p <= 0:
        return H
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p)
