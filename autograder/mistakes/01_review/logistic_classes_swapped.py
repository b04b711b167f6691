"""Your logistic loss takes p for the probability of class 0. It is that of class 1: see the section
on logistic regression.

exercise: logistic_loss
caught by: test_logistic_loss_is_the_mean_negative_log_likelihood
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - (1 - y) * z), X.T @ (p - 1 + y) / len(y)
