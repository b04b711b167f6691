"""You leave out the classes whose probability rounds to 0, also where q is positive there: these
cost most. Take ln σ by formula, o − max − ln Σ exp(o − max) (see the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_is_safe_where_a_probability_vanishes
"""

import numpy as np


def softmax_cross_entropy(o, q):
    exps = np.exp(o - np.max(o))
    p = exps / np.sum(exps)
    return -np.sum(q * np.log(np.where(p > 0, p, 1.0))), p - q
