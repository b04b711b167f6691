"""Your logistic regression treats the first weight as a bias. There is none here; every weight
belongs to a feature (see the section on logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_the_mean_negative_log_likelihood
"""

import numpy as np


def logistic_loss(w, X, y):
    X = np.column_stack([np.ones(len(y)), X[:, 1:]])
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y)
