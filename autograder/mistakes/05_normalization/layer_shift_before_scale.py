"""The scale comes first and the shift after it: yours is gamma · (x_hat + beta).

exercise: layernorm
caught by: test_layernorm_normalizes_each_example_over_its_features
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * (x_hat + beta), (x_hat, gamma, std)
