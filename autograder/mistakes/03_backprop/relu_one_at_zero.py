"""Your ReLU layer lets the gradient through where the input is exactly 0; in this course the
derivative there is 0. Look at `>` and `>=` (see the patterns in the backward flow).

exercise: relu
caught by: test_relu_backward_is_zero_at_zero
"""

import numpy as np


def relu_forward(x):
    return np.maximum(0, x), x


def relu_backward(dout, cache):
    return dout * (cache >= 0)
