"""Your lasso cuts negative weights to 0: max(0, w − ηλ) forgets the sign. Shrink the absolute value
and put the sign back (see the section on ridge and lasso).

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    lr = N / np.linalg.norm(X, 2) ** 2
    w = np.zeros(D)
    for _ in range(steps):
        w = w - lr * X.T @ (X @ w - y) / N
        w = np.maximum(0, w - lr * lam)
    return w
