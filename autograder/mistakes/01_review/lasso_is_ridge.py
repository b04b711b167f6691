"""Your lasso shrinks the weights in proportion, as ridge regression does, and never makes one 0:
see the section on ridge and lasso.

exercise: lasso_fit
caught by: test_lasso_makes_weights_zero_only_where_the_penalty_is_large
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    return np.linalg.solve(X.T @ X / N + lam * np.eye(D), X.T @ y / N)
