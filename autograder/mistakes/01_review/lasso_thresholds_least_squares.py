"""Your lasso soft-thresholds the least-squares weights once. That is right only where XᵀX/N is the
identity: otherwise the weights influence each other, and it takes many steps (see the section on
ridge and lasso).

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    w = np.linalg.pinv(X) @ y
    return np.sign(w) * np.maximum(0, np.abs(w) - lam)
