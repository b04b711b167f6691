"""Your pca_whiten adds eps to the root of the eigenvalue. It stands under the root (see the section
on preprocessing).

exercise: pca_whiten
caught by: test_eps_stands_under_the_root_of_the_eigenvalue
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    centered = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centered.T @ centered / len(X))
    return centered @ directions / (np.sqrt(np.maximum(variances, 0)) + eps)
