"""As a softmax over the scores 0 and x·w, with labels as they are.

exercise: logistic_loss
"""

import numpy as np


def logistic_loss(w, X, y):
    scores = np.stack([np.zeros(len(y)), X @ w], axis=1)
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.mean(log_p[np.arange(len(y)), y])
    return loss, np.mean((np.exp(log_p[:, 1]) - y)[:, None] * X, axis=0)
