"""Your ridge regression is least squares: λ has no effect (see the section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    return np.linalg.pinv(X) @ y
