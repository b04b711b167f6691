"""DFP skips a pair only where qᵀp is not positive: below 1e-10·‖p‖‖q‖ it is too small as well.

exercise: dfp_update
caught by: test_dfp_skips_pairs_without_curvature
"""

import numpy as np


def dfp_update(B, p, q):
    if q @ p <= 0:
        return B
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
