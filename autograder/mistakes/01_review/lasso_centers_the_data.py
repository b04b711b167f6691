"""Your lasso subtracts the means first, which amounts to a bias. There is none here: see the
section on ridge and lasso.

exercise: lasso_fit
caught by: test_lasso_without_penalty_is_least_squares
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    X, y = X - X.mean(axis=0), y - y.mean()
    N, D = X.shape
    lr = N / np.linalg.norm(X, 2) ** 2
    w = np.zeros(D)
    for _ in range(steps):
        w = w - lr * X.T @ (X @ w - y) / N
        w = np.sign(w) * np.maximum(0, np.abs(w) - lr * lam)
    return w
