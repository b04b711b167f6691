"""Above 3 hard-swish is x, with derivative 1: yours is 0 there.

exercise: swish_hardswish
caught by: test_hardswish_grad_is_the_derivative
"""

import numpy as np


def hardswish_grad(x):
    return np.where(np.abs(x) < 3, (2 * x + 3) / 6, 0)
