"""The update of the Hessian compares qᵀp with a fixed number, so that all small steps are skipped.
Compare it with 1e-10·‖p‖‖q‖.

exercise: bfgs_update_hessian
caught by: test_hessian_update_uses_good_pairs_however_small
"""

import numpy as np


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10:
        return H
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p)
