"""Your backward pass looks for the largest piece again, without the biases: the choice is that of
the forward pass.

exercise: maxout
caught by: test_maxout_dx_goes_through_the_largest_piece
"""

import numpy as np


def maxout_forward(x, W, b):
    return (x @ W + b[:, None]).max(axis=0), (x, W)


def maxout_backward(dout, cache):
    x, W = cache
    dpieces = dout * ((x @ W).argmax(axis=0) == np.arange(len(W))[:, None, None])
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ dpieces, dpieces.sum(axis=1)
