"""Least squares for every choice of signs, and the best of them; needs no steps.

exercise: lasso_fit
"""

import itertools

import numpy as np


def lasso_fit(X, y, lam, steps=None):
    A, c = X.T @ X / len(X), X.T @ y / len(X)
    best, lowest = np.zeros(len(c)), np.mean(y**2) / 2
    for signs in itertools.product((-1, 0, 1), repeat=len(c)):
        signs = np.array(signs)
        free = np.flatnonzero(signs)
        w = np.zeros(len(c))
        w[free] = np.linalg.solve(A[np.ix_(free, free)], c[free] - lam * signs[free])
        value = np.mean((X @ w - y) ** 2) / 2 + lam * np.abs(w).sum()
        if value < lowest:
            best, lowest = w, value
    return best
