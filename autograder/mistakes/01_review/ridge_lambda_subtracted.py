"""Your ridge regression subtracts λ from the diagonal, which makes the weights larger: add it (see
the section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    return np.linalg.solve(X.T @ X / N - lam * np.eye(D), X.T @ y / N)
