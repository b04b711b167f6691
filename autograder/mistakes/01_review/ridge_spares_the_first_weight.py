"""Your ridge regression does not penalize the first weight, as if it were a bias. There is none
here: see the section on ridge and lasso.

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    return np.linalg.solve(X.T @ X / N + lam * np.diag(np.arange(D) > 0), X.T @ y / N)
