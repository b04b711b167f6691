"""The channels of a block are normalized together: yours are normalized one by one, which is
instance normalization.

exercise: groupnorm
caught by: test_groupnorm_normalizes_consecutive_blocks_of_channels
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    blocks = x.reshape(len(x), x.shape[1], -1)  # a row for each block of channels
    std = np.sqrt(blocks.var(axis=2, keepdims=True) + eps)
    x_hat = (blocks - blocks.mean(axis=2, keepdims=True)) / std
    out = gamma[:, None, None] * x_hat.reshape(x.shape) + beta[:, None, None]
    return out, (x_hat, gamma, std)
