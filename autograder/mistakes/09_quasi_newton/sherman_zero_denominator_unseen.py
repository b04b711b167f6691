"""A zero denominator should raise ValueError: yours divides by it.

exercise: sherman_morrison
caught by: test_sherman_morrison_refuses_a_zero_denominator
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + v @ A_inv @ u
    return A_inv - np.outer(A_inv @ u, v @ A_inv) / denominator
