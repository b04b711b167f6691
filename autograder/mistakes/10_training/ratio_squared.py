"""You forgot the roots: your norms are sums of squares.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""

import numpy as np


def update_ratio(W, dW, lr):
    return lr * np.sum(dW**2) / np.sum(W**2)
