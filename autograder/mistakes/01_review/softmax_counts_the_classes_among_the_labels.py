"""Your softmax takes the number of classes from the labels of the batch. A class that no label
names still has scores: their number is scores.shape[1] (see the section on the softmax loss).

exercise: softmax_loss
caught by: test_softmax_loss_is_the_mean_negative_log_probability
"""

import numpy as np


def softmax_loss(scores, y):
    N = len(y)
    scores = scores[:, : y.max() + 1]
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dscores = np.exp(log_p)
    dscores[np.arange(N), y] -= 1
    return -log_p[np.arange(N), y].mean(), dscores / N
