"""0 · infinity is NaN: in your SELU a mask does not take away an exponential that has overflowed.

exercise: selu
caught by: test_selu_has_the_right_values
"""

import numpy as np


def selu(x):
    scale, alpha = selu_constants()  # noqa: F821
    return scale * ((x > 0) * x + (x <= 0) * alpha * (np.exp(x) - 1))
