"""Your L2 penalty is a mean over the weights. It is their sum: more weights, more penalty (see the
section on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    return reg * np.mean(W**2), 2 * reg * W / W.size
