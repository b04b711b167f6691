"""Your logistic loss is the sum over the examples, and its gradient too. This course takes the
mean: see the section on logistic regression.

exercise: logistic_loss
caught by: test_logistic_loss_is_the_mean_negative_log_likelihood
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.sum(np.logaddexp(0, z) - y * z), X.T @ (p - y)
