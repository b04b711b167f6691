"""Your lasso adds up the squared errors. Here they are averaged: see the section on ridge and
lasso.

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    lr = 1 / np.linalg.norm(X, 2) ** 2
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        w = w - lr * X.T @ (X @ w - y)
        w = np.sign(w) * np.maximum(0, np.abs(w) - lr * lam)
    return w
