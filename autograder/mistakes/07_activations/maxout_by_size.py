"""Maxout takes the largest piece, with its sign: yours takes the one of the largest absolute value.

exercise: maxout
caught by: test_maxout_is_the_largest_of_the_products
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    winner = np.abs(pieces).argmax(axis=0)[None]
    is_largest = winner == np.arange(len(W))[:, None, None]
    return np.take_along_axis(pieces, winner, axis=0)[0], (x, W, is_largest)
