"""The biases belong to the pieces: add them before the largest is taken, not to it.

exercise: maxout
caught by: test_each_piece_has_its_bias
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W
    is_largest = pieces.argmax(axis=0) == np.arange(len(W))[:, None, None]
    return pieces.max(axis=0) + b.max(axis=0), (x, W, is_largest)
