"""In CELU alpha divides the exponent too: yours is ELU.

exercise: elu_celu
caught by: test_celu_has_the_right_values_for_any_alpha
"""

import numpy as np


def celu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
