"""The cache is the output, which is positive where the input is; where instead of a product.

exercise: relu
"""

import numpy as np


def relu_forward(x):
    out = (x + abs(x)) / 2
    return out, out


def relu_backward(dout, cache):
    return np.where(cache == 0, np.zeros_like(dout), dout)
