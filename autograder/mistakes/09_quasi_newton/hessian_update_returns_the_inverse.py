"""You return the inverse of the matrix that is asked for.

exercise: bfgs_update_hessian
caught by: test_hessian_update_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    Hp = H @ p
    return np.linalg.inv(H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p))
