"""The formula is that for the inverse Hessian: for the Hessian H p = q is due after the update.

exercise: bfgs_update_hessian
caught by: test_hessian_update_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V @ H @ V.T + np.outer(p, p) / (q @ p)
