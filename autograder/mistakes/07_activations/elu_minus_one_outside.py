"""ELU is alpha · (e^x − 1): in yours alpha does not multiply the −1.

exercise: elu_celu
caught by: test_elu_has_the_right_values
"""

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0)) - 1)
