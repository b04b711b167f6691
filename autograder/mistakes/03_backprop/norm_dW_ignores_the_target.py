"""dW forgets the target: the error signal is 2(q − q̃) and not 2q (see the section on vectors).

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_gradient_for_W
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    return r @ r, 2 * np.outer(W @ x, x), 2 * W.T @ r
