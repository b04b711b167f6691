"""The gradient of your L2 penalty lacks the factor 2 that the square brings down (see the section
on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    return reg * np.sum(W**2), reg * W
