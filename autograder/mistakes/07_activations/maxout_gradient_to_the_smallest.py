"""The gradient goes to the piece that was the largest: yours goes to the smallest.

exercise: maxout
caught by: test_maxout_dx_goes_through_the_largest_piece
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    is_largest = pieces.argmin(axis=0) == np.arange(len(W))[:, None, None]
    return pieces.max(axis=0), (x, W, is_largest)
