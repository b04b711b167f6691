"""Five axes, variance as E[x²] − E[x]², gradients through sums.

exercise: groupnorm
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    N, C, H, W = x.shape
    five, axes = x.reshape(N, groups, C // groups, H, W), (2, 3, 4)
    mean = five.mean(axis=axes, keepdims=True)
    var = (five**2).mean(axis=axes, keepdims=True) - mean**2
    std = np.sqrt(np.maximum(var, 0) + eps)
    x_hat = ((five - mean) / std).reshape(x.shape)
    out = (x_hat.transpose(0, 2, 3, 1) * gamma + beta).transpose(0, 3, 1, 2)
    return out, (x_hat, gamma, std)


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N, C, H, W = dout.shape
    shape = (N, std.shape[1], C // std.shape[1], H, W)
    d = (dout * gamma.reshape(C, 1, 1)).reshape(shape)
    z, m = x_hat.reshape(shape), np.prod(shape[2:])
    first = d.sum((2, 3, 4), keepdims=True)
    second = (d * z).sum((2, 3, 4), keepdims=True)
    dx = (m * d - first - z * second) / (m * std)
    dgamma = (dout * x_hat).sum(axis=3).sum(axis=2).sum(axis=0)
    return dx.reshape(N, C, H, W), dgamma, dout.transpose(1, 0, 2, 3).reshape(C, -1).sum(axis=1)
