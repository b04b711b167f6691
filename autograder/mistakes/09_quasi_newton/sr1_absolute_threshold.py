"""SR1's denominator is compared with a fixed number: then all small steps are skipped. Compare
with 1e-8·‖w‖‖q‖.

exercise: sr1_update
caught by: test_sr1_skips_there_only
"""

import numpy as np


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8:
        return B
    return B + np.outer(w, w) / (w @ q)
