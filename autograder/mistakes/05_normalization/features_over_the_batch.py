"""Layer normalization takes mean and variance over the features of one example (axis 1): yours
takes them over the batch.

exercise: layernorm
caught by: test_layernorm_normalizes_each_example_over_its_features
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=0, keepdims=True)) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    through_mean = dx_hat.mean(axis=0, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=0, keepdims=True)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
