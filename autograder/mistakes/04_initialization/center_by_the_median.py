"""Your center subtracts the median of each feature instead of the mean (see the section on
preprocessing).

exercise: scaling
caught by: test_each_feature_is_centered
"""

import numpy as np


def center(X):
    return X - np.median(X, axis=0)


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std(axis=0) + eps)
