"""Your standardize uses eps as the least standard deviation. It is added to every one (see the
section on preprocessing).

exercise: scaling
caught by: test_eps_is_added_to_the_deviation
"""

import numpy as np


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / np.maximum(X.std(axis=0), eps)
