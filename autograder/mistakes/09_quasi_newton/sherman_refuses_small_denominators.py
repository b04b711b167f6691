"""Only a zero denominator should raise ValueError (or one of round-off's size): yours refuses
small ones that are fine.

exercise: sherman_morrison
caught by: test_sherman_morrison_refuses_a_zero_denominator
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + v @ A_inv @ u
    if abs(denominator) < 0.01:
        raise ValueError("A + u vᵀ has no inverse")
    return A_inv - np.outer(A_inv @ u, v @ A_inv) / denominator
