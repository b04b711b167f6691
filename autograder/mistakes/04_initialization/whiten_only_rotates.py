"""Your pca_whiten rotates the data into the eigenvectors and does not scale it: that is PCA.
Whitening divides by the roots of the eigenvalues as well (see the section on preprocessing).

exercise: pca_whiten
caught by: test_whitened_features_are_uncorrelated_with_variance_one
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    return centered @ np.linalg.eigh(centered.T @ centered / len(X))[1]
