"""Gradient descent on the objective until the gradient vanishes; inverse-free.

exercise: ridge_fit
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    w = np.zeros(D)
    lr = 1 / (np.linalg.norm(X, 2) ** 2 / N + lam)
    for _ in range(20000):
        gradient = X.T @ (X @ w - y) / N + lam * w
        if np.abs(gradient).max() < 1e-12:
            break
        w -= lr * gradient
    return w
