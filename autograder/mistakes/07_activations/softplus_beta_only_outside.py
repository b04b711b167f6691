"""In softplus beta multiplies x in the exponent too: yours only divides the logarithm by it.

exercise: relu_softplus
caught by: test_softplus_has_its_sharpness
"""

import numpy as np


def softplus(x, beta=1.0):
    return np.logaddexp(0, x) / beta
