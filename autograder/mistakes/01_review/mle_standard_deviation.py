"""Your gaussian_mle returns the standard deviation. The variance is its square: see the section on
maximum likelihood.

exercise: variance_estimators
caught by: test_most_likely_variance_is_divided_by_n
"""

import numpy as np


def gaussian_mle(x):
    return np.mean(x), np.std(x)
