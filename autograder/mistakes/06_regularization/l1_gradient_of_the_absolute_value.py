"""The gradient of your L1 penalty is the absolute value of the weight, not the slope of it: the
slope is ±reg (see the section on penalties).

exercise: penalties
caught by: test_l1_penalty_and_its_gradient
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.sum(np.abs(W)), reg * np.abs(W)
