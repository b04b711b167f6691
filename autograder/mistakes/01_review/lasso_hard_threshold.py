"""Your lasso sets small weights to 0 and leaves the others as they are. All of them are moved
towards 0 by the same amount: soft thresholding (see the section on ridge and lasso).

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
        w = w * (np.abs(w) > lr * lam)
    return w
