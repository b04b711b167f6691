"""The backward pass empties its cache: nobody needs it twice; the cache is a list that forward
fills with more than is needed.

exercise: batchnorm_backward
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "test":
        a, c = fold_batchnorm(gamma, beta, state["running_mean"], state["running_var"], eps)
        return x * a + c, None
    if mode != "train":
        raise ValueError("mode")
    mean, var = np.mean(x, 0), np.cov(x, rowvar=False, ddof=0).reshape(-1, x.shape[1])
    var = np.diag(var) if x.shape[1] > 1 else var[0]
    state["running_mean"] = state["running_mean"] * momentum + mean * (1 - momentum)
    state["running_var"] = state["running_var"] * momentum + var * (1 - momentum)
    a, c = fold_batchnorm(gamma, beta, mean, var, eps)
    return x * a + c, [x, gamma, beta, mean, var, eps, "spare"]


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    return gamma * (var + eps) ** -0.5, beta - gamma * mean * (var + eps) ** -0.5


def batchnorm_backward(dout, cache):
    cache.pop()
    eps, var, mean, _, gamma, x = (cache.pop() for _ in range(6))
    rstd = 1 / np.sqrt(var + eps)
    z = (x - mean) * rstd
    dz = gamma * dout
    dx = rstd * (dz - np.average(dz, axis=0) - z * np.average(dz * z, axis=0))
    return dx, (dout * z).sum(0), dout.sum(0)


def batchnorm_backward_simplified(dout, cache):
    return batchnorm_backward(dout, cache)
