"""You multiply σ − q by the Jacobian of softmax once more; σ − q is already the gradient with
respect to the scores (see the section on softmax).

exercise: softmax_cross_entropy
caught by: test_cross_entropy_has_the_right_gradient
"""

import numpy as np


def softmax_cross_entropy(o, q):
    shifted = o - np.max(o)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    p = np.exp(log_p)
    return -np.sum(q * log_p), (np.diag(p) - np.outer(p, p)) @ (p - q)
