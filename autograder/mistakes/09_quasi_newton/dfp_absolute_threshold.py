"""DFP compares qᵀp with a fixed number, so that all small steps are skipped. Compare it with
1e-10·‖p‖‖q‖.

exercise: dfp_update
caught by: test_dfp_uses_good_pairs_however_small
"""

import numpy as np


def dfp_update(B, p, q):
    if q @ p <= 1e-10:
        return B
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
