"""Your ridge regression divides the least-squares weights by 1 + λ. That is right only where XᵀX/N
is the identity; directions with little variance shrink more (see the section on ridge and lasso).

exercise: ridge_fit
caught by: test_ridge_minimizes_mean_squared_error_plus_penalty
"""

import numpy as np


def ridge_fit(X, y, lam):
    return np.linalg.pinv(X) @ y / (1 + lam)
