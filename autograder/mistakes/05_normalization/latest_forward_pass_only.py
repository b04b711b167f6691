"""Your backward pass takes what the latest forward pass left in a global variable: use the cache
that it is given.

exercise: batchnorm_backward
caught by: test_each_cache_belongs_to_its_own_forward_pass
"""

import numpy as np

latest = {}


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = state["running_mean"], state["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    latest.update(x_hat=x_hat, gamma=gamma, std=std)
    return gamma * x_hat + beta, (x_hat, gamma, std)


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = latest["x_hat"], latest["gamma"], latest["std"]
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
