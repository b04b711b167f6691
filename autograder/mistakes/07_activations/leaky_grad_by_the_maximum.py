"""x is larger than slope · x for positive x only where the slope is below 1: choose by the sign of
x in the derivative too.

exercise: leaky_relu
caught by: test_leaky_relu_takes_any_slope
"""

import numpy as np


def leaky_relu_grad(x, slope=0.01):
    return np.where(x > slope * x, 1.0, slope)
