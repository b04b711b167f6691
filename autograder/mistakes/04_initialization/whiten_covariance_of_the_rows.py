"""Your pca_whiten takes X X^T, which compares examples. The covariance of the features is X^T X /
N, D by D (see the section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered @ centered.T / len(X))
    return (directions / np.sqrt(np.abs(variances) + eps)).T @ centered
