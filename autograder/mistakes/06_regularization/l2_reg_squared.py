"""Your L2 penalty multiplies W by reg before squaring, so that reg is squared too (see the section
on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    return np.sum((reg * W) ** 2), 2 * reg**2 * W
