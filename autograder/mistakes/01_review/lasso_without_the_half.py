"""Your lasso takes the squared errors without the ½, so that λ has half its weight: see the section
on ridge and lasso.

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    lr = 0.5 * N / np.linalg.norm(X, 2) ** 2
    w = np.zeros(D)
    for _ in range(steps):
        w = w - 2 * lr * X.T @ (X @ w - y) / N
        w = np.sign(w) * np.maximum(0, np.abs(w) - lr * lam)
    return w
