"""Your logistic loss has only the part −y ln p. An example of class 0 costs −ln(1 − p): see the
section on logistic regression.

exercise: logistic_loss
caught by: test_logistic_loss_is_the_mean_negative_log_likelihood
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(y * np.logaddexp(0, -z)), X.T @ ((p - 1) * y) / len(y)
