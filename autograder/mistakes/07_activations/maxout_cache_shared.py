"""Your backward pass reads a global variable, which the next forward pass overwrites: what it needs
belongs in the cache.

exercise: maxout
caught by: test_maxout_keeps_each_pass_in_its_cache
"""

import numpy as np

kept = {}


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    kept["last"] = pieces.argmax(axis=0) == np.arange(len(W))[:, None, None]
    return pieces.max(axis=0), (x, W)


def maxout_backward(dout, cache):
    x, W = cache
    dpieces = dout * kept["last"]
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ dpieces, dpieces.sum(axis=1)
