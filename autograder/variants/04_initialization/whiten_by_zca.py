"""ZCA whitening: rotated back into the features, by np.cov.

exercise: pca_whiten
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    variances, U = np.linalg.eigh(np.cov(X, rowvar=False, bias=True))
    root = np.sqrt(np.clip(variances, 0, None) + eps)
    return (X - X.mean(0, keepdims=True)) @ (U / root @ U.T)
