"""Your loss looks at one class only, as if q were one-hot. q may be any distribution: sum −qᵢ ln
σᵢ over all classes (see the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_has_the_right_value_for_any_distribution
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - np.max(o)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    p = np.exp(log_p)
    return -log_p[np.argmax(q)], p - q
