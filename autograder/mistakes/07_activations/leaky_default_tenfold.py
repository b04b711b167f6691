"""The default slope is 0.01: yours is 0.1.

exercise: leaky_relu
caught by: test_leaky_relu_has_the_right_values
"""

import numpy as np


def leaky_relu(x, slope=0.1):
    return np.where(x > 0, x, slope * x)
