"""The cache is an object with slots; the forward pass is one product with [x, 1].

exercise: maxout
"""

import numpy as np


class Cache:
    __slots__ = ("K", "W", "inputs", "winner")


def maxout_forward(x, W, b):
    cache = Cache()
    cache.K, cache.W = len(W), np.concatenate([W, b[:, None]], axis=1)
    cache.inputs = np.hstack([x, np.ones((len(x), 1))])
    pieces = np.einsum("nd,kdh->knh", cache.inputs, cache.W)
    cache.winner = np.argmax(pieces, axis=0)
    return np.take_along_axis(pieces, cache.winner[None], axis=0)[0], cache


def maxout_backward(dout, cache):
    dinputs, dW = np.zeros_like(cache.inputs), np.zeros_like(cache.W)
    for (n, h), k in np.ndenumerate(cache.winner):
        dinputs[n] += dout[n, h] * cache.W[k, :, h]
        dW[k, :, h] += dout[n, h] * cache.inputs[n]
    return [dinputs[:, :-1], dW[:, :-1], dW[:, -1]]
