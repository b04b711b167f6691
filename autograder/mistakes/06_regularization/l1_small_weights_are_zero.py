"""Your l1_penalty takes small weights for 0. The derivative is 0 only where a weight is exactly 0
(see the section on norms).

exercise: penalties
caught by: test_l1_penalty_and_its_gradient
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.abs(W).sum(), reg * np.sign(np.round(W, 2))
