"""Your logistic gradient is divided by the number of features. The mean is over the examples: see
the section on logistic regression.

exercise: logistic_loss
caught by: test_logistic_gradient_is_that_of_the_loss
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(w)
