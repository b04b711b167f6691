"""The derivative of slope · x is the slope: yours is the function itself for negative inputs.

exercise: leaky_relu
caught by: test_leaky_relu_grad_is_the_derivative
"""

import numpy as np


def leaky_relu_grad(x, slope=0.01):
    return np.where(x > 0, 1.0, slope * x)
