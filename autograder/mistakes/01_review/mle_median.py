"""Your gaussian_mle returns the median. The median is the most likely center of a Laplace
distribution; for the normal distribution it is the mean (see the section on maximum likelihood).

exercise: variance_estimators
caught by: test_most_likely_mean_is_the_mean_of_the_sample
"""

import numpy as np


def gaussian_mle(x):
    return np.median(x), np.var(x)
