"""Your pca_whiten divides by the eigenvalues. An eigenvalue is a variance: divide by its root (see
the section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered.T @ centered / len(X))
    return centered @ directions / (variances + eps)
