"""log(1 + e^x) is infinite in floating point for large x: `np.logaddexp(0, x)` is not.

exercise: relu_softplus
caught by: test_relu_and_softplus_are_safe_for_large_inputs
"""

import numpy as np


def softplus(x, beta=1.0):
    return np.log(1 + np.exp(beta * x)) / beta
