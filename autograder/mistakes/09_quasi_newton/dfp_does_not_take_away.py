"""The term that takes B q away is missing, or has the wrong denominator: it is B q qᵀB/(qᵀBq).

exercise: dfp_update
caught by: test_dfp_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ q) + np.outer(p, p) / (q @ p)
