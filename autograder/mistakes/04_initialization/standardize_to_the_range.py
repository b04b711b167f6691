"""Your standardize divides by the range of each feature, its largest value minus its smallest.
Divide by its standard deviation (see the section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""

import numpy as np


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (np.ptp(X, axis=0) + eps)
