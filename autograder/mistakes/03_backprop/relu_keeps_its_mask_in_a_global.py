"""Your relu_backward goes by what the latest forward pass left in a global variable. With two
layers that is the wrong one: use the cache that it is given (see the patterns in the backward
flow).

exercise: relu
caught by: test_relu_leaves_its_arguments_as_they_were
"""

import numpy as np

latest = {}


def relu_forward(x):
    latest["positive"] = x > 0
    return np.maximum(0, x), None


def relu_backward(dout, cache):
    return dout * latest["positive"]
