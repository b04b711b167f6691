"""Your L1 penalty adds up the weights with their signs: take absolute values first (see the section
on penalties).

exercise: penalties
caught by: test_l1_penalty_and_its_gradient
"""

import numpy as np


def l1_penalty(W, reg):
    return reg * abs(np.sum(W)), reg * np.sign(W)
