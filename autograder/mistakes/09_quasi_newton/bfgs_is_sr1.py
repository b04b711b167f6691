"""The formula is that of SR1, which satisfies the same secant equation but need not stay positive
definite.

exercise: bfgs_update
caught by: test_bfgs_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    w = p - B @ q
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    return B + np.outer(w, w) / (w @ q)
