"""In PReLU alpha is the slope for negative inputs: yours multiplies the positive ones.

exercise: prelu
caught by: test_prelu_has_the_right_values
"""

import numpy as np


def prelu(x, alpha):
    return np.where(x > 0, alpha * x, x)
