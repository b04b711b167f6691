"""Your pca_whiten multiplies the rows by the transpose of the eigenvectors' matrix. The
eigenvectors are its columns, so a row x has the coordinates x @ U (see the section on
preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered.T @ centered / len(X))
    return centered @ directions.T / np.sqrt(variances + eps)
