"""Your ridge regression adds up the squared errors. Here they are averaged, so that λ means the
same for every number of examples: see the section on ridge and lasso.

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    D = X.shape[1]
    return np.linalg.solve(X.T @ X + lam * np.eye(D), X.T @ y)
