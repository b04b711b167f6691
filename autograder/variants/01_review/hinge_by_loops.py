"""Python loops over examples and classes, the count of classes inside the margin kept as one goes.

exercise: svm_loss
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    N, C = scores.shape
    loss = 0
    dscores = np.zeros_like(scores)
    for i in range(N):
        for j in range(C):
            if j == y[i]:
                continue
            excess = scores[i, j] - scores[i, y[i]] + margin
            if excess > 0:
                loss += excess
                dscores[i, j] += 1
                dscores[i, y[i]] -= 1
    return loss / N, dscores / N
