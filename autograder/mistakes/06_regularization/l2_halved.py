"""Your L2 penalty carries a factor ½, here it has none: reg · ΣW², with the gradient 2 · reg · W
(see the section on penalties).

exercise: penalties
caught by: test_l2_penalty_and_its_gradient
"""

import numpy as np


def l2_penalty(W, reg):
    return 0.5 * reg * np.sum(W**2), reg * W
