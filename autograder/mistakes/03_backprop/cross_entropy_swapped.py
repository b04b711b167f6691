"""You have the two distributions the other way round: it is −Σ q ln σ, and not −Σ σ ln q (see the
section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_has_the_right_value_for_any_distribution
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - np.max(o)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    p = np.exp(log_p)
    return -np.sum(p * np.log(q)), p - q
