"""Your pca_whiten takes the rows of the matrix from `eigh` for eigenvectors on the way back too.
Its columns are the eigenvectors: ZCA is U diag(1/sqrt(lambda)) U^T (see the section on
preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered.T @ centered / len(X))
    return centered @ directions.T @ np.diag(1 / np.sqrt(variances + eps)) @ directions
