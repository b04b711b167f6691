"""Index notation, a dict for the cache, a list for the result.

exercise: affine
"""

import numpy as np


def affine_forward(x, W, b):
    return [np.einsum("ij,jk->ik", x, W) + b.reshape(1, -1), {"x": x, "W": W, "b": b}]


def affine_backward(dout, cache):
    dx = np.einsum("ik,jk->ij", dout, cache["W"])
    dW = np.einsum("ij,ik->jk", cache["x"], dout)
    return [dx, dW, np.einsum("ik->k", dout)]
