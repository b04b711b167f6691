"""ELU keeps positive inputs as they are: yours multiplies them by alpha.

exercise: elu_celu
caught by: test_elu_has_the_right_values
"""

import numpy as np


def elu(x, alpha=1.0):
    return alpha * np.where(x > 0, x, np.expm1(np.minimum(x, 0)))
