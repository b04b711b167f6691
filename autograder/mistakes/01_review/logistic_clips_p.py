"""Your logistic loss clips p before the log, so that no example can cost more than a few dozen. −ln
p is log(1 + exp(−x·w)), which grows with x·w: np.logaddexp computes it safely (see the section on
logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    p = 1 / (1 + np.exp(-X @ w))
    q = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)), X.T @ (p - y) / len(y)
