"""The columns of the transpose, with the formulas of batch normalization; a Fortran-ordered result.

exercise: layernorm
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    columns = x.T
    centered = columns - columns.mean(axis=0)
    inverse = 1 / np.sqrt((centered**2).mean(axis=0) + eps)
    return (centered * inverse).T * gamma + beta, (centered, inverse, gamma)


def layernorm_backward(dout, cache):
    centered, inverse, gamma = cache
    g, z = (dout * gamma).T, centered * inverse
    dx = inverse * (g - g.mean(axis=0) - z * (g * z).mean(axis=0))
    return dx.T, (z * dout.T).sum(axis=1), dout.T.sum(axis=1)
