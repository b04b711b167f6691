"""A sigmoid in two branches, max(z, 0) − zy + log1p(exp(−|z|)) for the loss, a loop for the
gradient.

exercise: logistic_loss
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X.dot(w)
    p = np.empty(len(z))
    positive = z >= 0
    p[positive] = 1 / (1 + np.exp(-z[positive]))
    p[~positive] = np.exp(z[~positive]) / (1 + np.exp(z[~positive]))
    loss = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    dw = np.zeros(len(w))
    for i in range(len(y)):
        dw += (p[i] - y[i]) * X[i] / len(y)
    return loss.mean(), dw
