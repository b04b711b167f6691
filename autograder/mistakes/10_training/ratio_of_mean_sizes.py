"""You compare mean absolute values. The norm is the root of the sum of the squares.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""

import numpy as np


def update_ratio(W, dW, lr):
    return lr * np.abs(dW).mean() / np.abs(W).mean()
