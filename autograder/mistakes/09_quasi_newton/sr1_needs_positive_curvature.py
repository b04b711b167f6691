"""SR1 skips pairs with qᵀp ≤ 0: that is the rule of BFGS. SR1 can learn negative curvature.

exercise: sr1_update
caught by: test_sr1_skips_there_only
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if q @ p <= 0:
        return B
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    return B + np.outer(w, w) / (w @ q)
