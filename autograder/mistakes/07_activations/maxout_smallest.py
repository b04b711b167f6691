"""Maxout takes the largest piece: yours takes the smallest.

exercise: maxout
caught by: test_maxout_is_the_largest_of_the_products
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    is_largest = pieces.argmin(axis=0) == np.arange(len(W))[:, None, None]
    return pieces.min(axis=0), (x, W, is_largest)
