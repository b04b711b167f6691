"""With a single slope, dalpha is a single number: yours has one for each feature.

exercise: prelu
caught by: test_prelu_dalpha_of_a_single_slope_is_a_number
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * np.where(x > 0, 1, alpha)
    by_entry = dout * np.minimum(x, 0)
    return dx, by_entry.sum(axis=0)
