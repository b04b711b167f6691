"""Your pca_whiten adds eps to the singular values of X. It belongs to the eigenvalues of the
covariance, their squares over N (see the section on preprocessing).

exercise: pca_whiten
caught by: test_eps_stands_under_the_root_of_the_eigenvalue
"""

import numpy as np


def pca_whiten(X, eps=1e-5):
    U, s, _ = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    return np.sqrt(len(X)) * U * (s / (s + eps))
