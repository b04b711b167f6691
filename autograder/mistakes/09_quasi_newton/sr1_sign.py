"""The rank-one term has the wrong sign: it is added.

exercise: sr1_update
caught by: test_sr1_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    return B - np.outer(w, w) / (w @ q)
