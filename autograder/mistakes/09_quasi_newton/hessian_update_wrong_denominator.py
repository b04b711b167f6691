"""The term that is taken away has the denominator pᵀHp: yours has another.

exercise: bfgs_update_hessian
caught by: test_hessian_update_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ p) + np.outer(q, q) / (q @ p)
