"""gamma and beta belong to channels (axis 1): yours are taken by the block of their channel alone.

exercise: groupnorm
caught by: test_groupnorm_scales_and_shifts_each_channel
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    blocks = x.reshape(len(x), groups, -1)  # a row for each block of channels
    std = np.sqrt(blocks.var(axis=2, keepdims=True) + eps)
    x_hat = (blocks - blocks.mean(axis=2, keepdims=True)) / std
    out = np.repeat(gamma[:groups], len(gamma) // groups)[:, None, None] * x_hat.reshape(x.shape)
    out += np.repeat(beta[:groups], len(beta) // groups)[:, None, None]
    return out, (x_hat, gamma, std)
