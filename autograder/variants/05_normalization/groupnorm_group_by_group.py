"""Loops over examples and groups; slices of the channels.

exercise: groupnorm
"""

import numpy as np


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    x_hat, inverse = np.empty_like(x), np.empty((len(x), groups))
    size = x.shape[1] // groups
    for n in range(len(x)):
        for g in range(groups):
            block = x[n, g * size : (g + 1) * size]
            inverse[n, g] = 1 / np.sqrt(np.var(block) + eps)
            x_hat[n, g * size : (g + 1) * size] = (block - np.mean(block)) * inverse[n, g]
    out = np.einsum("c,nchw->nchw", gamma, x_hat) + beta.reshape(1, -1, 1, 1)
    return out, {"x_hat": x_hat, "inverse": inverse, "gamma": gamma}


def groupnorm_backward(dout, cache):
    x_hat, inverse = cache["x_hat"], cache["inverse"]
    groups = inverse.shape[1]
    size = dout.shape[1] // groups
    dx_hat, dx = np.einsum("c,nchw->nchw", cache["gamma"], dout), np.zeros(dout.shape)
    for n in range(len(dout)):
        for g in range(groups):
            here = (n, slice(g * size, (g + 1) * size))
            d, z = dx_hat[here], x_hat[here]
            dx[here] = inverse[n, g] * (d - d.mean() - z * (d * z).mean())
    return dx, np.einsum("nchw,nchw->c", dout, x_hat), np.einsum("nchw->c", dout)
