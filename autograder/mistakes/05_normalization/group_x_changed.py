"""Your forward pass writes into x: reshape gives a view of the same numbers.

exercise: groupnorm
caught by: test_groupnorm_leaves_its_arguments_as_they_were
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    blocks = x.reshape(len(x), groups, -1)  # a row for each block of channels
    blocks -= blocks.mean(axis=2, keepdims=True)
    std = np.sqrt(blocks.var(axis=2, keepdims=True) + eps)
    x_hat = (blocks - blocks.mean(axis=2, keepdims=True)) / std
    out = gamma[:, None, None] * x_hat.reshape(x.shape) + beta[:, None, None]
    return out, (x_hat, gamma, std)
