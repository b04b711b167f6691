"""You average the ratios of the entries. It is one ratio of two norms.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""

import numpy as np


def update_ratio(W, dW, lr):
    return np.mean(np.abs(lr * dW / W))
