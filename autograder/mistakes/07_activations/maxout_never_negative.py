"""Maxout can be negative, where all pieces are: yours compares with 0 too.

exercise: maxout
caught by: test_maxout_is_the_largest_of_the_products
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    is_largest = pieces.argmax(axis=0) == np.arange(len(W))[:, None, None]
    return np.maximum(pieces.max(axis=0), 0), (x, W, is_largest)
