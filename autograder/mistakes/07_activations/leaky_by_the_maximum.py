"""max(x, slope · x) is the leaky ReLU only for slopes up to 1: choose by the sign of x.

exercise: leaky_relu
caught by: test_leaky_relu_takes_any_slope
"""

import numpy as np


def leaky_relu(x, slope=0.01):
    return np.maximum(x, slope * x)
