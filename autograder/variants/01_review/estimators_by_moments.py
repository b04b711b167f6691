"""The mean square minus the squared mean; an array of two for the pair; half the mean squared
difference of all pairs.

exercise: variance_estimators
"""

import numpy as np


def gaussian_mle(x):
    mean = sum(x) / len(x)
    return np.array([mean, sum(x * x) / len(x) - mean**2])


def unbiased_variance(x):
    N = len(x)
    return np.sum((x[:, None] - x[None, :]) ** 2) / (2 * N * (N - 1))
