"""Your lasso is least squares: λ has no effect (see the section on ridge and lasso).

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    return np.linalg.pinv(X) @ y
