"""np.logaddexp.reduce for the log of the sum; np.take_along_axis and np.put_along_axis for the
labels.

exercise: softmax_loss
"""

import numpy as np


def softmax_loss(scores, y):
    log_p = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    dscores = np.exp(log_p)
    chosen = np.take_along_axis(dscores, y[:, np.newaxis], axis=1)
    np.put_along_axis(dscores, y[:, np.newaxis], chosen - 1, axis=1)
    return -np.take_along_axis(log_p, y[:, np.newaxis], axis=1).mean(), dscores / scores.shape[0]
