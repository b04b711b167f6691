"""Your pca_whiten does not subtract the mean: the covariance is that of centered features (see the
section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    variances, directions = np.linalg.eigh(X.T @ X / len(X))
    return X @ directions / np.sqrt(variances + eps)
