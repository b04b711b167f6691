"""For negative inputs the leaky ReLU is slope · x, which is negative: yours is positive.

exercise: leaky_relu
caught by: test_leaky_relu_has_the_right_values
"""

import numpy as np


def leaky_relu(x, slope=0.01):
    return np.where(x > 0, x, slope * np.abs(x))
