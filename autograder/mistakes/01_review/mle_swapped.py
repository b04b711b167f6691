"""Your gaussian_mle returns the variance first. The order is (mean, variance): see the section on
maximum likelihood.

exercise: variance_estimators
caught by: test_most_likely_mean_is_the_mean_of_the_sample
"""

import numpy as np


def gaussian_mle(x):
    return np.var(x), np.mean(x)
