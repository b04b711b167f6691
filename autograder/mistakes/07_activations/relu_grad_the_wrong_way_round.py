"""ReLU is flat for negative inputs and has slope 1 for positive ones: yours has it the other way
round.

exercise: relu_softplus
caught by: test_relu_grad_is_the_derivative
"""

import numpy as np


def relu_grad(x):
    return np.where(x > 0, 0.0, 1.0)
