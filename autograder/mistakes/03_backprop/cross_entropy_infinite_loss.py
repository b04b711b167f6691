"""Your loss leaves out the classes with q = 0, which is well, but is infinite where q is positive
and the probability has been rounded to 0: take ln σ by formula, o − max − ln Σ exp(o − max) (see
the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_is_safe_where_a_probability_vanishes
"""

import numpy as np


def softmax_cross_entropy(o, q):
    exps = np.exp(o - np.max(o))
    p = exps / np.sum(exps)
    return -np.sum(q[q > 0] * np.log(p[q > 0])), p - q
