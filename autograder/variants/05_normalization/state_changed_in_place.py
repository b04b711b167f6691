"""The arrays of the state are changed in place; variance as E[x²] − E[x]²; a list for the pair; a
dict for the cache.

exercise: batchnorm_forward
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode not in ("train", "test"):
        raise ValueError(mode)
    mean, var = state["running_mean"], state["running_var"]
    if mode == "train":
        batch_mean = np.einsum("nd->d", x) / len(x)
        batch_var = np.einsum("nd,nd->d", x, x) / len(x) - batch_mean**2
        mean *= momentum
        mean += (1 - momentum) * batch_mean
        var *= momentum
        var += (1 - momentum) * batch_var
        mean, var = batch_mean, batch_var
    inverse = (var + eps) ** -0.5
    return [(x - mean) * (inverse * gamma) + beta, {"x": x, "m": mean, "i": inverse, "g": gamma}]


def batchnorm_backward(dout, cache):
    x_hat = (cache["x"] - cache["m"]) * cache["i"]
    N, dx_hat = dout.shape[0], dout * cache["g"]
    dx = N * dx_hat - dx_hat.sum(axis=0) - x_hat * (dx_hat * x_hat).sum(axis=0)
    return [cache["i"] / N * dx, np.einsum("nd,nd->d", dout, x_hat), np.ones(N) @ dout]


batchnorm_backward_simplified = batchnorm_backward
