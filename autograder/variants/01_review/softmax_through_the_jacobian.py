"""The gradient through the full Jacobian of log-softmax and a one-hot matrix; the shift is by
another row constant than the maximum.

exercise: softmax_loss
"""

import numpy as np


def softmax_loss(scores, y):
    N, C = scores.shape
    Q = np.eye(C)[y]
    shifted = scores - (scores.max(axis=1, keepdims=True) - 0.5)
    log_p = shifted - np.log(np.sum(np.exp(shifted), axis=1))[:, None]
    jacobian = np.eye(C) - np.exp(log_p)[:, None, :]  # of log_p, one an example
    dlog_p = -Q / N
    return np.sum(dlog_p * log_p), np.einsum("ni,nij->nj", dlog_p, jacobian)
