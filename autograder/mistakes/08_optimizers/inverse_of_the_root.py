"""The inverse time decay has 1 + kt below the line: yours has its root.

exercise: decays
caught by: test_inverse_of_the_rate_grows_on_a_line
"""

import numpy as np


def inverse_time_decay(t, lr0, k):
    return lr0 / np.sqrt(1 + k * t)
