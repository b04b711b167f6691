"""Your ridge regression scales the caller's data in place. Work on new arrays (see the rules at the
top of the notebook).

exercise: ridge_fit
caught by: test_ridge_leaves_its_arguments_alone
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    X /= np.sqrt(N)
    y /= np.sqrt(N)
    return np.linalg.solve(X.T @ X + lam * np.eye(D), X.T @ y)
