"""Whitening by the singular value decomposition of the covariance, with signs turned.

exercise: pca_whiten
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    X = X - X.mean(axis=0)
    U, S, _ = np.linalg.svd(np.dot(X.T, X) / X.shape[0])
    return -np.dot(X, U) / np.sqrt(S + eps)
