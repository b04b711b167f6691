"""Your ReLU layer returns the mask, its local derivative, without the upstream gradient (see the
section on a node and its gate).

exercise: relu
caught by: test_relu_backward_is_masked_by_the_sign_of_the_input
"""

import numpy as np


def relu_forward(x):
    return np.maximum(0, x), x


def relu_backward(dout, cache):
    return 1.0 * (cache > 0)
