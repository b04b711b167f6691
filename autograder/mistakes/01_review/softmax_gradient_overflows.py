"""Your softmax loss is safe for large scores, but its gradient exponentiates the scores as they
are: use the shifted scores there too (see the section on the softmax loss).

exercise: softmax_loss
caught by: test_softmax_gradient_is_safe_for_large_scores
"""

import numpy as np


def softmax_loss(scores, y):
    N = len(y)
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dscores = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    dscores[np.arange(N), y] -= 1
    return -log_p[np.arange(N), y].mean(), dscores / N
