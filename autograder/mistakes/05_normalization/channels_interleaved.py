"""A group is a block of neighboring channels: yours takes every groups-th channel.

exercise: groupnorm
caught by: test_groupnorm_normalizes_consecutive_blocks_of_channels
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    N, C, H, W = x.shape
    blocks = x.reshape(N, C // groups, groups, H, W)
    std = np.sqrt(blocks.var(axis=(1, 3, 4), keepdims=True) + eps)
    x_hat = (blocks - blocks.mean(axis=(1, 3, 4), keepdims=True)) / std
    out = gamma[:, None, None] * x_hat.reshape(x.shape) + beta[:, None, None]
    return out, (x_hat, gamma, std)


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = (dout * gamma[:, None, None]).reshape(x_hat.shape)
    through_mean = dx_hat.mean(axis=(1, 3, 4), keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=(1, 3, 4), keepdims=True)
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=(0, 2, 3))
    return dx, dgamma, dout.sum(axis=(0, 2, 3))
