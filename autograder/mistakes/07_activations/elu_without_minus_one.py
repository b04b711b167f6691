"""ELU is alpha · (e^x − 1): yours lacks the −1 and jumps at 0.

exercise: elu_celu
caught by: test_elu_has_the_right_values
"""

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0)))
