"""The entries beside the diagonal have the wrong sign: raising one score lowers the other
probabilities (see the section on softmax).

exercise: softmax_jacobian
caught by: test_softmax_jacobian_has_the_right_entries
"""

import numpy as np


def softmax_jacobian(o):
    exps = np.exp(o - np.max(o))
    p = exps / np.sum(exps)
    return np.diag(p - 2 * p**2) + np.outer(p, p)
