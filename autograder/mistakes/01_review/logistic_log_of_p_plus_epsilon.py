"""Your logistic loss adds a small number to p and to 1 − p before the log, so that no example can
cost more than about 18. −ln p is log(1 + exp(−x·w)): np.logaddexp computes it safely (see the
section on logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    p = 1 / (1 + np.exp(-X @ w))
    loss = -np.mean(y * np.log(p + 1e-8) + (1 - y) * np.log(1 - p + 1e-8))
    return loss, X.T @ (p - y) / len(y)
