"""Least squares on the data with a row of sqrt(N·lam) for each weight.

exercise: ridge_fit
"""

import numpy as np


def ridge_fit(X, y, lam):
    N, D = X.shape
    A = np.concatenate([X, np.sqrt(N * lam) * np.identity(D)])
    w, *_ = np.linalg.lstsq(A, np.concatenate([y, np.zeros(D)]), rcond=None)
    return w
