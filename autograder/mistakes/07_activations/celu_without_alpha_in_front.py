"""In CELU alpha also stands in front: yours has it in the exponent only.

exercise: elu_celu
caught by: test_celu_has_the_right_values_for_any_alpha
"""

import numpy as np


def celu(x, alpha=1.0):
    return np.where(x > 0, x, np.expm1(np.minimum(x, 0) / alpha))
