"""A loop over the classes that have a share in q, and the gradient through the whole Jacobian.

exercise: softmax_cross_entropy
"""

import numpy as np


def softmax_cross_entropy(o, q):
    log_p = o - np.logaddexp.reduce(o)
    loss = 0.0
    do = np.zeros(len(o))
    p = np.exp(log_p)
    for i in range(len(o)):
        if q[i] > 0:
            loss -= q[i] * log_p[i]
        for k in range(len(o)):
            do[i] += q[k] * (p[i] - (i == k))
    return [loss, do]
