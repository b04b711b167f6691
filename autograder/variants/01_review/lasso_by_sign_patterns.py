"""Exact: tries every pattern of signs and ignores `steps`.

exercise: lasso_fit
"""

import itertools

import numpy as np


def lasso_fit(X, y, lam, steps=None):
    N, D = X.shape
    A, c = X.T @ X / N, X.T @ y / N
    best, lowest = np.zeros(D), y @ y / N / 2
    for signs in itertools.product((-1, 0, 1), repeat=D):
        s = np.array(signs)
        on = s != 0
        if not on.any():
            continue
        w = np.zeros(D)
        w[on] = np.linalg.solve(A[np.ix_(on, on)], c[on] - lam * s[on])
        value = np.mean((X @ w - y) ** 2) / 2 + lam * np.abs(w).sum()
        if value < lowest:
            best, lowest = w, value
    return best
