"""Where a weight is 0, the derivative of its absolute value is taken as −1. Here it is 0 (see the
section on penalties).

exercise: penalties
caught by: test_l1_gradient_is_zero_at_zero
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.sum(np.abs(W)), reg * (2 * (W > 0) - 1)
