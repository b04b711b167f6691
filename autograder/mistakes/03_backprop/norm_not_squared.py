"""Your loss is the norm itself: the task asks for its square, the sum of squares.

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_value
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    return np.sqrt(r @ r), 2 * np.outer(r, x), 2 * W.T @ r
