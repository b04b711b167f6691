"""The denominator of SR1 is wᵀq: yours is wᵀw, or another.

exercise: sr1_update
caught by: test_sr1_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    return B + np.outer(w, w) / (w @ w)
