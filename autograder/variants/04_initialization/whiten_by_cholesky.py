"""Whitening by a Cholesky factor of the covariance plus eps: the same up to a rotation.

exercise: pca_whiten
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    covariance = centered.T @ centered / len(X)
    L = np.linalg.cholesky(covariance + eps * np.eye(len(covariance)))
    return np.linalg.solve(L, centered.T).T
