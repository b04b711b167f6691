"""Your pca_whiten rotates the rows of X as they are. Rotate the centered ones, from which the
covariance comes (see the section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered.T @ centered / len(X))
    return X @ directions / np.sqrt(variances + eps)
