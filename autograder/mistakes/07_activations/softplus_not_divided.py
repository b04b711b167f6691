"""Softplus comes closer to ReLU for large beta because the logarithm is divided by beta: yours is
not.

exercise: relu_softplus
caught by: test_softplus_has_its_sharpness
"""

import numpy as np


def softplus(x, beta=1.0):
    return np.logaddexp(0, beta * x)
