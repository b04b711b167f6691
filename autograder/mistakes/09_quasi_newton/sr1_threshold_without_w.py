"""SR1's denominator is compared with 1e-8·‖q‖², or another size without w: pairs that B explains
nearly are then skipped. Compare with 1e-8·‖w‖‖q‖.

exercise: sr1_update
caught by: test_sr1_skips_there_only
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(q) ** 2:
        return B
    return B + np.outer(w, w) / (w @ q)
