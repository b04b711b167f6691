"""In ELU alpha does not divide the exponent: yours is CELU.

exercise: elu_celu
caught by: test_elu_has_the_right_values
"""

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))
