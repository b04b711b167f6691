"""Maxout takes the largest of the pieces: yours takes their mean.

exercise: maxout
caught by: test_maxout_is_the_largest_of_the_products
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    return pieces.mean(axis=0), (x, W, np.full(pieces.shape, 1 / len(W)))
