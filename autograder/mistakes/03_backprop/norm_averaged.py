"""Your loss is the mean of the squares and the gradients go with it: they agree with each other
and not with the task, which asks for the sum.

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_value
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    return np.mean(r**2), 2 * np.outer(r, x) / len(r), 2 * W.T @ r / len(r)
