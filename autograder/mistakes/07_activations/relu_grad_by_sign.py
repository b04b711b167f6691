"""The derivative of ReLU is 0 for negative inputs: yours is −1.

exercise: relu_softplus
caught by: test_relu_grad_is_the_derivative
"""

import numpy as np


def relu_grad(x):
    return np.sign(x)
