"""Your logistic loss takes the labels for −1 and 1. They are 0 and 1, so that an example of class 0
drops out of log(1 + exp(−y x·w)): see the section on logistic regression.

exercise: logistic_loss
caught by: test_logistic_loss_is_the_mean_negative_log_likelihood
"""

import numpy as np


def logistic_loss(w, X, y):
    z = y * (X @ w)
    dz = -y * np.exp(-np.logaddexp(0, z))
    return np.mean(np.logaddexp(0, -z)), X.T @ dz / len(y)
