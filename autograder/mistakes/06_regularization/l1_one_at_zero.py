"""Where a weight is 0, the derivative of its absolute value is taken as 1. Here it is 0: a weight
that has reached 0 is left there (see the section on penalties).

exercise: penalties
caught by: test_l1_gradient_is_zero_at_zero
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.sum(np.abs(W)), np.where(W >= 0, reg, -reg)
