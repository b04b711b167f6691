"""Your softmax_jacobian writes into the scores that it is given: `o -= o.max()` changes them for
the caller.

exercise: softmax_jacobian
caught by: test_softmax_jacobian_leaves_the_scores_as_they_were
"""

import numpy as np


def softmax_jacobian(o):
    o -= o.max()
    p = np.exp(o) / np.exp(o).sum()
    return np.diag(p) - np.outer(p, p)
