"""Each piece has its own bias: yours takes those of the first piece for all.

exercise: maxout
caught by: test_each_piece_has_its_bias
"""

import numpy as np


def maxout_forward(x, W, b):
    pieces = x @ W + b[0]
    is_largest = pieces.argmax(axis=0) == np.arange(len(W))[:, None, None]
    return pieces.max(axis=0), (x, W, is_largest)
