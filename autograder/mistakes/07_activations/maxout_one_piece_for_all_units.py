"""Each unit has its own largest piece: yours chooses one piece for all units of an example.

exercise: maxout
caught by: test_maxout_is_the_largest_of_the_products
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[:, None]
    winner = pieces.sum(axis=2).argmax(axis=0)
    is_largest = np.broadcast_to((winner == np.arange(len(W))[:, None])[:, :, None], pieces.shape)
    return (pieces * is_largest).sum(axis=0), (x, W, is_largest)
