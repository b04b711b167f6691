"""Your pca_whiten subtracts the mean from X itself. Work on a new array.

exercise: pca_whiten
caught by: test_whitening_leaves_its_argument
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    X -= X.mean(axis=0)
    variances, directions = np.linalg.eigh(X.T @ X / len(X))
    return X @ directions / np.sqrt(variances + eps)
