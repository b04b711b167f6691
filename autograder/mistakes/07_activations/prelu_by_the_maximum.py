"""max(x, alpha · x) is PReLU only for slopes up to 1, and a learned slope can be larger: choose by
the sign of x.

exercise: prelu
caught by: test_prelu_has_the_right_values
"""

import numpy as np


def prelu(x, alpha):
    return np.maximum(x, alpha * x)
