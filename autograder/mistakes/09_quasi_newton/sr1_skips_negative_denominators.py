"""SR1 skips negative denominators: only their size matters, |wᵀq|.

exercise: sr1_update
caught by: test_sr1_skips_there_only
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if w @ q <= 1e-8 * norm(w) * norm(q):
        return B
    return B + np.outer(w, w) / (w @ q)
