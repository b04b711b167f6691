"""Your loss is in bits: the task asks for the natural logarithm (see the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_has_the_right_value_for_one_hot
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - np.max(o)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    p = np.exp(log_p)
    return -np.sum(q * log_p) / np.log(2), p - q
