"""Each example is normalized by itself: yours takes mean and variance of a channel over the batch,
which is batch normalization.

exercise: instancenorm_forward
caught by: test_instancenorm_normalizes_each_channel_of_each_example
"""

import numpy as np


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=(0, 2, 3), keepdims=True) + eps)
    x_hat = (x - x.mean(axis=(0, 2, 3), keepdims=True)) / std
    return gamma[:, None, None] * x_hat + beta[:, None, None], (x_hat, gamma, std)
