"""Sums and broadcasting; the loss as an array of one entry; a list.

exercise: squared_norm_loss
"""

import numpy as np


def squared_norm_loss(W, x, target):
    error = (W * x).sum(axis=1) - target
    signal = 2 * error
    return [np.array([np.sum(error**2)]), signal[:, None] * x[None, :], signal @ W]
