"""Your loss and gradient are divided by the number of classes. They agree with each other and not
with the task: the cross-entropy of one example is the sum over the classes.

exercise: softmax_cross_entropy
caught by: test_cross_entropy_has_the_right_value_for_any_distribution
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - np.max(o)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    p = np.exp(log_p)
    return -np.mean(q * log_p), (p - q) / len(q)
