"""Your gradients lack the factor 2 that the square brings, while your loss has no ½ (see the
section on vectors).

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_gradient_for_W
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    return r @ r, np.outer(r, x), W.T @ r
