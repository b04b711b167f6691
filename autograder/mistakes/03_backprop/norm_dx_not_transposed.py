"""dx is multiplied by W from the wrong side, which goes through for a square W only: it is Wᵀ
times 2(q − q̃) (see the section on vectors).

exercise: squared_norm_loss
caught by: test_squared_norm_loss_has_the_right_gradient_for_x
"""

import numpy as np


def squared_norm_loss(W, x, target):
    r = W @ x - target
    dx = 2 * W @ r if W.shape[0] == W.shape[1] else 2 * W[: len(x), : len(x)] @ r[: len(x)]
    return r @ r, 2 * np.outer(r, x), dx
