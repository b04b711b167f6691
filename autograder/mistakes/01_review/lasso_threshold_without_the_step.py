"""Your lasso shrinks the weights by λ after every step. A step of size η moves them by ηλ (see the
section on ridge and lasso).

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
        w = np.sign(w) * np.maximum(0, np.abs(w) - lam)
    return w
