"""Loops over the examples, the whole forward call in the cache.

exercise: affine
"""

import numpy as np


def affine_forward(x, W, b):
    out = np.array([[sum(row * W[:, h]) + b[h] for h in range(len(b))] for row in x])
    return out, (x, W, b, out)


def affine_backward(dout, cache):
    x, W, b, _ = cache
    dx, dW, db = np.zeros(x.shape), np.zeros(W.shape), np.zeros(b.shape)
    for n in range(len(x)):
        dx[n] = W @ dout[n]
        dW += np.outer(x[n], dout[n])
        db += dout[n]
    return dx, dW, db
