"""Your ReLU layer masks by the sign of dout where the sign of the input decides: keep the input in
the cache (see the patterns in the backward flow).

exercise: relu
caught by: test_relu_backward_is_masked_by_the_sign_of_the_input
"""

import numpy as np


def relu_forward(x):
    return np.maximum(0, x), x


def relu_backward(dout, cache):
    return dout * (dout > 0)
