"""Your L1 penalty writes the absolute values into W itself (see the section on penalties).

exercise: penalties
caught by: test_penalties_leave_the_weights
"""

import numpy as np


def l1_penalty(W, reg):
    dW = reg * np.sign(W)
    np.abs(W, out=W)
    return reg * np.sum(W), dW
