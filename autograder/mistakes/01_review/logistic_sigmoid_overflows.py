"""Your sigmoid is exp(z)/(1 + exp(z)), which is infinity over infinity for large z, so that the
gradient is NaN: see the section on logistic regression.

exercise: logistic_loss
caught by: test_logistic_gradient_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    p = np.exp(z) / (1 + np.exp(z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y)
