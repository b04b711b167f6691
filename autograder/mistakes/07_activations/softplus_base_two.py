"""The logarithm in softplus is the natural one: yours has base 2.

exercise: relu_softplus
caught by: test_softplus_has_the_right_values
"""

import numpy as np


def softplus(x, beta=1.0):
    return np.logaddexp(0, beta * x) / (np.log(2) * beta)
