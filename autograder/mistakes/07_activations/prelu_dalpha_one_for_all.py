"""With one slope a feature, dalpha has one entry a feature: yours adds up all features and is a
single number.

exercise: prelu
caught by: test_prelu_dalpha_is_summed_over_the_batch
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * np.where(x > 0, 1, alpha)
    by_entry = dout * np.minimum(x, 0)
    return dx, by_entry.sum()
