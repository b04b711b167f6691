"""Your ridge regression adds λ to every entry of XᵀX/N. It belongs to the diagonal: λI (see the
section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    N = len(X)
    return np.linalg.solve(X.T @ X / N + lam, X.T @ y / N)
