"""Labels turned into −1 and 1, the sigmoid by tanh.

exercise: logistic_loss
"""

import numpy as np


def logistic_loss(w, X, y):
    sign = 2.0 * y - 1
    m = sign * (X @ w)
    dm = -(1 - np.tanh(m / 2)) / 2
    return np.logaddexp(0, -m).mean(), (dm * sign) @ X / X.shape[0]
