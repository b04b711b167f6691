"""Your loss carries a factor ½, in the gradients too: they agree with each other and not with the
task, which asks for the plain sum of squares.

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_value
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    return r @ r / 2, np.outer(r, x), W.T @ r
