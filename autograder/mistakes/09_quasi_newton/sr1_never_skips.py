"""SR1 divides by a denominator that is 0 or nearly so: where |wᵀq| ≤ 1e-8·‖w‖‖q‖ the matrix stays
as it is.

exercise: sr1_update
caught by: test_sr1_skips_where_the_denominator_is_too_small
"""

import numpy as np


def sr1_update(B, p, q):
    w = p - B @ q
    return B + np.outer(w, w) / (w @ q)
