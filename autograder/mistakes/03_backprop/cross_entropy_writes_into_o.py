"""You subtract the maximum from o itself, and the caller's scores change: write o = o - max in
place of o -= max.

exercise: softmax_cross_entropy
caught by: test_cross_entropy_leaves_its_arguments_as_they_were
"""

import numpy as np


def softmax_cross_entropy(o, q):
    o -= np.max(o)
    log_p = o - np.log(np.sum(np.exp(o)))
    return -np.sum(q * log_p), np.exp(log_p) - q
