"""Your L1 penalty is the matrix norm that np.linalg.norm(W, 1) means, the largest sum of a column.
The sum over all entries is asked for (see the section on penalties).

exercise: penalties
caught by: test_l1_penalty_and_its_gradient
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * np.linalg.norm(W, 1), reg * np.sign(W)
