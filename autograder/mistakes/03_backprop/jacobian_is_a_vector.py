"""You return the diagonal σ(1 − σ) only, one number a class. Each score moves every probability:
the Jacobian is a matrix with −σᵢσⱼ beside the diagonal (see the section on softmax).

exercise: softmax_jacobian
caught by: test_softmax_jacobian_has_the_right_entries
"""

import numpy as np


def softmax_jacobian(o):
    exps = np.exp(o - np.max(o))
    p = exps / np.sum(exps)
    return p * (1 - p)
