"""Python loops over the examples; a list of the two results, the loss as a 0-d array.

exercise: softmax_loss
"""

import math

import numpy as np


def softmax_loss(scores, y):
    N, C = scores.shape
    loss, dscores = 0.0, np.zeros((N, C))
    for i in range(N):
        top = max(scores[i])
        total = sum(math.exp(s - top) for s in scores[i])
        loss += math.log(total) + top - scores[i, y[i]]
        for j in range(C):
            dscores[i, j] = (math.exp(scores[i, j] - top) / total - (j == y[i])) / N
    return [np.array(loss / N), dscores]
