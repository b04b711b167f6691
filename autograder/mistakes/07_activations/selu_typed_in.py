"""Four digits of the constants are not enough: call `selu_constants`.

exercise: selu
caught by: test_selu_has_the_right_values
"""

import numpy as np


def selu(x):
    return 1.0507 * np.where(x > 0, x, 1.6733 * np.expm1(np.minimum(x, 0)))
