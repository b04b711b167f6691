"""Softplus is nearly x where beta · x is large: yours takes it for x where x is, whatever beta.

exercise: relu_softplus
caught by: test_relu_and_softplus_are_safe_for_large_inputs
"""

import numpy as np


def softplus(x, beta=1.0):
    return np.where(x > 10, x, np.log1p(np.exp(beta * np.minimum(x, 10))) / beta)
