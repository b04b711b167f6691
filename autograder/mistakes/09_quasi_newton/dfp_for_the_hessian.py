"""p and q are swapped: DFP for the inverse Hessian takes B q away and adds p pᵀ/(qᵀp).

exercise: dfp_update
caught by: test_dfp_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bp = B @ p
    return B - np.outer(Bp, Bp) / (p @ Bp) + np.outer(q, q) / (q @ p)
