"""Maxout one example and one unit at a time; the cache is a dict that the backward pass empties.

exercise: maxout
"""

import numpy as np


def maxout_forward(x, W, b):
    K, D, H = W.shape
    out = np.empty((len(x), H))
    winner = {}
    for n in range(len(x)):
        for h in range(H):
            values = [sum(x[n, d] * W[k, d, h] for d in range(D)) + b[k, h] for k in range(K)]
            out[n, h] = max(values)
            winner[n, h] = values.index(max(values))
    return [out, {"x": x, "W": W, "b": b, "winner": winner}]


def maxout_backward(dout, cache):
    x, W, b, winner = (cache.pop(key) for key in ("x", "W", "b", "winner"))
    dx, dW, db = np.zeros(x.shape), np.zeros(W.shape), np.zeros(b.shape)
    for (n, h), k in winner.items():
        dx[n] += dout[n, h] * W[k, :, h]
        dW[k, :, h] += dout[n, h] * x[n]
        db[k, h] += dout[n, h]
    return [dx, dW, db]
