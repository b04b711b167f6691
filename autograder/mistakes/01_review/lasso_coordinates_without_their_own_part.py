"""Your coordinate descent uses the full residual. For weight j the residual is taken without that
weight's own part: add X[:, j]·w[j] back (see the section on ridge and lasso).

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    w = np.zeros(D)
    for _ in range(steps):
        for j in range(D):
            rest = X[:, j] @ (y - X @ w) / N
            w[j] = np.sign(rest) * max(0, abs(rest) - lam) / (X[:, j] @ X[:, j] / N)
    return w
