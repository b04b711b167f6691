"""Your leaky ReLU always takes the slope 0.01 and not its argument.

exercise: leaky_relu
caught by: test_leaky_relu_has_the_right_values
"""

import numpy as np


def leaky_relu(x, slope=0.01):
    return np.where(x > 0, x, 0.01 * x)
