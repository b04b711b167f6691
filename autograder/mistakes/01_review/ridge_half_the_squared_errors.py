"""Your ridge regression gives λ twice its weight: without a ½ before the squared errors both parts
of the gradient have the factor 2, which cancels (see the section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    return np.linalg.solve(X.T @ X / N + 2 * lam * np.eye(D), X.T @ y / N)
