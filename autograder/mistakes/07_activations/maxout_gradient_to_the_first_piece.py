"""The gradient goes to the piece that was the largest: yours always goes to the first.

exercise: maxout
caught by: test_maxout_dx_goes_through_the_largest_piece
"""

import numpy as np


def maxout_backward(dout, cache):
    x, W, _ = cache
    dpieces = dout * (np.arange(len(W))[:, None, None] == 0)
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ dpieces, dpieces.sum(axis=1)
