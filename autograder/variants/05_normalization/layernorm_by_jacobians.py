"""The Jacobian of each example; lists of rows come back.

exercise: layernorm
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    rows, cache = [], []
    for row in x:
        centered = row - sum(row) / len(row)
        std = (centered @ centered / len(row) + eps) ** 0.5
        rows.append(list(gamma * centered / std + beta))
        cache.append((centered, std))
    return rows, (cache, gamma)


def layernorm_backward(dout, cache):
    (rows, gamma), dx, dgamma = cache, [], 0
    for d, (c, s) in zip(dout, rows, strict=True):
        jacobian = (np.eye(len(c)) - 1 / len(c)) / s - np.outer(c, c) / (len(c) * s**3)
        dx.append(jacobian @ (gamma * d))
        dgamma = dgamma + d * c / s
    return dx, dgamma, dout.sum(0)
