"""Your standardize adds eps to the variance, under the root. Here it is added to the standard
deviation (see the section on preprocessing).

exercise: scaling
caught by: test_eps_is_added_to_the_deviation
"""

import numpy as np


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps)
