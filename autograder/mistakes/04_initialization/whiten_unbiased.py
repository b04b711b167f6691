"""Your pca_whiten takes the covariance with 1/(N - 1), as np.cov does by default. Here it is 1/N
(see the section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    variances, directions = np.linalg.eigh(np.cov(X, rowvar=False))
    return (X - X.mean(axis=0)) @ directions / np.sqrt(variances + eps)
