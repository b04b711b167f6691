"""Does not call softmax_loss; the penalty by a dot product of raveled weights, in two additions.

exercise: regularized_loss
"""

import numpy as np


def regularized_loss(W, X, y, reg):
    scores = X @ W
    log_p = scores - np.logaddexp.reduce(scores, axis=1)[:, None]
    onehot = np.zeros(scores.shape)
    onehot[np.arange(len(y)), y] = 1
    loss = -np.sum(onehot * log_p) / len(y)
    dW = np.einsum("nd,nc->dc", X, np.exp(log_p) - onehot) / len(y)
    loss += reg * np.dot(W.ravel(), W.ravel())
    dW += reg * W + reg * W
    return loss, dW
