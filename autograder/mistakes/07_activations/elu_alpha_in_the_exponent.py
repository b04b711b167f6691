"""In ELU alpha stands in front and not in the exponent.

exercise: elu_celu
caught by: test_elu_has_the_right_values
"""

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, np.expm1(alpha * np.minimum(x, 0)))
