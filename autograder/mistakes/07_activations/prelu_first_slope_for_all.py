"""Each feature has its own slope: yours takes the first or the mean of them for all.

exercise: prelu
caught by: test_prelu_has_the_right_values
"""

import numpy as np


def prelu(x, alpha):
    return np.where(x > 0, x, np.mean(alpha) * x)
