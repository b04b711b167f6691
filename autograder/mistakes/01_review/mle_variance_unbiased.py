"""Your gaussian_mle divides by N − 1. The most likely variance is the biased one, divided by N: see
the section on estimators and bias.

exercise: variance_estimators
caught by: test_most_likely_variance_is_divided_by_n
"""

import numpy as np


def gaussian_mle(x):
    return np.mean(x), np.var(x, ddof=1)
