"""p and q are swapped: for the inverse Hessian w is p − B q. Yours is the update of the Hessian.

exercise: sr1_update
caught by: test_sr1_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    p, q = q, p
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    return B + np.outer(w, w) / (w @ q)
