"""Your logistic loss clips x·w, so that the loss stops growing where the classifier is most wrong.
−ln p is log(1 + exp(−x·w)): np.logaddexp computes it safely, without a limit (see the section on
logistic regression).

exercise: logistic_loss
caught by: test_logistic_loss_is_safe_for_large_scores
"""

import numpy as np


def logistic_loss(w, X, y):
    z = np.clip(X @ w, -500, 500)
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y)
