"""The signs of the two terms are reversed: p pᵀ/(qᵀp) is added, the other one subtracted.

exercise: dfp_update
caught by: test_dfp_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    return B + np.outer(Bq, Bq) / (q @ Bq) - np.outer(p, p) / (q @ p)
