"""Your softmax loss is the sum over the examples, and its gradient too. This course takes the mean,
so that a batch twice as large has no larger loss: see the section on the softmax loss.

exercise: softmax_loss
caught by: test_softmax_loss_is_the_mean_negative_log_probability
"""

import numpy as np


def softmax_loss(scores, y):
    N = len(y)
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dscores = np.exp(log_p)
    dscores[np.arange(N), y] -= 1
    return -log_p[np.arange(N), y].sum(), dscores
