"""Each example is normalized by itself: yours takes one mean and one variance for the whole batch.

exercise: layernorm
caught by: test_layernorm_normalizes_each_example_over_its_features
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var() + eps)
    x_hat = (x - x.mean()) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
