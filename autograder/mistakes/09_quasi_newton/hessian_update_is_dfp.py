"""The formula is that of DFP for the Hessian: it satisfies H p = q too, but its inverse is not
what BFGS makes of B.

exercise: bfgs_update_hessian
caught by: test_hessian_update_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    V = np.eye(len(p)) - np.outer(q, p) / (q @ p)
    return V @ H @ V.T + np.outer(q, q) / (q @ p)
