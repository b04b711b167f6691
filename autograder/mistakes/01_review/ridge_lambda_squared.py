"""Your ridge regression uses the square of λ (see the section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    return np.linalg.solve(X.T @ X / N + lam**2 * np.eye(D), X.T @ y / N)
