"""Your softmax overflows for large scores: subtract the largest score before the exponential,
which changes no probability (see the section on softmax).

exercise: softmax_jacobian
caught by: test_softmax_jacobian_is_safe_for_large_scores
"""

import numpy as np


def softmax_jacobian(o):
    exps = np.exp(o)
    p = exps / np.sum(exps)
    return np.diag(p) - np.outer(p, p)
