"""Your lasso goes through the weights once. Each change moves the best value of the others: go on
for `steps` sweeps (see the section on ridge and lasso).

exercise: lasso_fit
caught by: test_lasso_minimizes_its_objective
"""

import numpy as np


def lasso_fit(X, y, lam, steps=1000):
    N, D = X.shape
    w = np.zeros(D)
    for j in range(D):
        rest = X[:, j] @ (y - X @ w + X[:, j] * w[j]) / N
        w[j] = np.sign(rest) * max(0, abs(rest) - lam) / (X[:, j] @ X[:, j] / N)
    return w
