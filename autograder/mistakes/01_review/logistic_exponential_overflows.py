"""Your logistic loss computes log(1 + exp(x·w)) as it stands, and the exponential overflows:
np.logaddexp(0, x·w) does not (see the section on logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.log(1 + np.exp(z)) - y * z), X.T @ (p - y) / len(y)
