"""The gradient of your L1 penalty grows with the weight. That is L2's: in L1 each weight is pulled
equally hard (see the section on penalties).

exercise: penalties
caught by: test_l1_penalty_and_its_gradient
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.sum(np.abs(W)), reg * W
