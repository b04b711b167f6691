"""Your L2 penalty is the norm, with its root. It is the square of the norm that is penalized (see
the section on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    norm = np.sqrt(np.sum(W**2))
    return reg * norm, reg * W / norm
