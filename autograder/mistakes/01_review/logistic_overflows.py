"""Your logistic loss takes the log of p and of 1 − p, which are rounded to 0 where x·w is large,
and the loss is infinite or NaN. −ln p is log(1 + exp(−x·w)): np.logaddexp computes it safely (see
the section on logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    p = 1 / (1 + np.exp(-X @ w))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), X.T @ (p - y) / len(y)
