"""The matrix that is given is changed, by -= or the like.

exercise: sherman_morrison
caught by: test_sherman_morrison_leaves_its_arguments_as_they_were
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + v @ A_inv @ u
    if denominator == 0:
        raise ValueError("A + u vᵀ has no inverse")
    A_inv -= np.outer(A_inv @ u, v @ A_inv) / denominator
    return A_inv
