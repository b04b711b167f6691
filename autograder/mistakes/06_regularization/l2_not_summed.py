"""Your L2 penalty adds up the columns only: it is one number, the sum over all entries (see the
section on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    return reg * np.sum(W**2, axis=0), 2 * reg * W
