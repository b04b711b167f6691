"""Coordinate descent with a residual that is kept up to date; stops when nothing moves.

exercise: lasso_fit
"""

import numpy as np


def lasso_fit(X, y, lam, steps=100):
    N, D = X.shape
    w, residual = np.zeros(D), y.astype(float)
    for _ in range(steps):
        largest = 0.0
        for j in range(D):
            x, old = X[:, j], w[j]
            rest = x @ residual / N + (x @ x / N) * old
            w[j] = np.sign(rest) * max(abs(rest) - lam, 0.0) / (x @ x / N)
            residual -= (w[j] - old) * x
            largest = max(largest, abs(w[j] - old))
        if largest < 1e-10:
            break
    return w
