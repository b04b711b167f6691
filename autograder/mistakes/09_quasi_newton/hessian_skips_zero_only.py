"""The update of the Hessian skips a pair only where qᵀp is 0 or its size is small: negative
curvature must be skipped too.

exercise: bfgs_update_hessian
caught by: test_hessian_update_skips_pairs_without_curvature
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if abs(q @ p) <= 1e-10 * norm(p) * norm(q):
        return H
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p)
