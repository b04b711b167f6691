"""Your ridge regression subtracts the means first, which amounts to a bias. There is none here: see
the section on ridge and lasso.

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    X, y = X - X.mean(axis=0), y - y.mean()
    return np.linalg.solve(X.T @ X / N + lam * np.eye(D), X.T @ y / N)
