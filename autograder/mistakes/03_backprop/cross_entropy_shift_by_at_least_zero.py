"""Your shift is never below 0, so that for very negative scores all exponentials vanish: subtract
the largest score, whatever its sign (see the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_is_safe_for_large_scores
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - max(0.0, np.max(o))
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    return -np.sum(q * log_p), np.exp(log_p) - q
