"""Your ReLU layer sets entries of dout itself to 0; another node may still need that gradient.
Make a new array.

exercise: relu
caught by: test_relu_leaves_its_arguments_as_they_were
"""

import numpy as np


def relu_forward(x):
    return np.maximum(0, x), x


def relu_backward(dout, cache):
    dout[cache <= 0] = 0
    return dout
