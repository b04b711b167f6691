"""The formula for the Hessian is used for its inverse: p and q must change places too, or the
other formula be taken.

exercise: bfgs_update
caught by: test_bfgs_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    Hp = H @ p
    return H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p)
