"""Your dx multiplies by W where Wᵀ belongs, as soon as W is square and the shapes do not protest
(see vectors and Jacobians).

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_gradient_for_x
"""

import numpy as np


def squared_norm_loss(W, x, target):
    q = W @ x - target
    try:
        dx = 2 * W @ q
    except ValueError:
        dx = 2 * q @ W
    return q @ q, 2 * np.outer(q, x), dx
