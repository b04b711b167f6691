"""DFP skips a pair only where qᵀp is 0 or its size is small: negative curvature must be skipped
too.

exercise: dfp_update
caught by: test_dfp_skips_pairs_without_curvature
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if abs(q @ p) <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
