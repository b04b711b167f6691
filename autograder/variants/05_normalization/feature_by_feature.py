"""Loops over the features; the state gets rows of a matrix; the cache is an object of a class;
nothing of the cache is used but x.

exercise: batchnorm_forward
"""

import numpy as np


class Cache:
    pass


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode != "train" and mode != "test":
        raise ValueError("unknown mode")
    N, D = x.shape
    out = np.zeros((N, D))
    cache = Cache()
    cache.x, cache.gamma, cache.eps = x, gamma, eps
    means, variances = np.zeros((1, D)), np.zeros((1, D))
    for d in range(D):
        mean, var = state["running_mean"].ravel()[d], state["running_var"].ravel()[d]
        if mode == "train":
            batch_mean = sum(x[:, d]) / N
            batch_var = sum((value - batch_mean) ** 2 for value in x[:, d]) / N
            mean += (1 - momentum) * (batch_mean - mean)
            var += (1 - momentum) * (batch_var - var)
        means[0, d], variances[0, d] = mean, var
        if mode == "train":
            mean, var = batch_mean, batch_var
        out[:, d] = gamma[d] * (x[:, d] - mean) / np.sqrt(var + eps) + beta[d]
    if mode == "train":
        state.update(running_mean=means, running_var=variances)
    return out, cache


def batchnorm_backward(dout, cache):
    x, gamma, eps = cache.x, cache.gamma, cache.eps
    N, D = x.shape
    dx, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
    for d in range(D):
        centered = x[:, d] - np.mean(x[:, d])
        std = np.sqrt(np.mean(centered**2) + eps)
        jacobian = (np.eye(N) - 1 / N) / std - np.outer(centered, centered) / (N * std**3)
        dx[:, d] = gamma[d] * jacobian @ dout[:, d]
        dgamma[d] = dout[:, d] @ centered / std
        dbeta[d] = dout[:, d].sum()
    return dx, dgamma, dbeta


def batchnorm_backward_simplified(dout, cache):
    return batchnorm_backward(dout, cache)
