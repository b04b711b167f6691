"""The derivative of ReLU is 1 for positive inputs: yours is the input, which is ReLU itself.

exercise: relu_softplus
caught by: test_relu_grad_is_the_derivative
"""

import numpy as np


def relu_grad(x):
    return np.where(x > 0, x, 0)
