"""Your squared_norm_loss writes into the target that it is given: `target -= W @ x` changes it for
the caller.

exercise: squared_norm_loss
caught by: test_squared_norm_loss_leaves_its_arguments_as_they_were
"""

import numpy as np


def squared_norm_loss(W, x, target):
    target -= W @ x
    return target @ target, -2 * np.outer(target, x), -2 * W.T @ target
