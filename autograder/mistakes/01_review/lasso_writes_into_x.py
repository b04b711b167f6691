"""Your lasso scales the caller's data in place. Work on new arrays (see the rules at the top of the
notebook).

exercise: lasso_fit
caught by: test_lasso_leaves_its_arguments_alone
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    X /= np.sqrt(N)
    y /= np.sqrt(N)
    lr = 1 / np.linalg.norm(X, 2) ** 2
    w = np.zeros(D)
    for _ in range(steps):
        w = w - lr * X.T @ (X @ w - y)
        w = np.sign(w) * np.maximum(0, np.abs(w) - lr * lam)
    return w
