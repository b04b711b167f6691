"""The twelve nodes of the graph one by one, with a path from the variance to the mean that is 0.

exercise: batchnorm_backward
"""

import numpy as np


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N, D = dout.shape
    centered = x_hat * std
    inverse = 1 / std
    dbeta = np.sum(dout, axis=0)
    dscaled = dout
    dgamma = np.sum(dscaled * x_hat, axis=0)
    dx_hat = dscaled * gamma
    dinverse = np.sum(dx_hat * centered, axis=0)
    dcentered1 = dx_hat * inverse
    dstd = -1.0 / std**2 * dinverse
    dvar = 0.5 * inverse * dstd
    dsquares = 1.0 / N * np.ones((N, D)) * dvar
    dcentered2 = 2 * centered * dsquares
    dmean = -np.sum(dcentered1, axis=0) + dvar * np.mean(-2.0 * centered, axis=0)
    dx1 = dcentered1 + dcentered2
    dx2 = 1.0 / N * np.ones((N, D)) * dmean
    return dx1 + dx2, dgamma, dbeta
