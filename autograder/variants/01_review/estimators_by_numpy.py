"""np.mean and np.var; a list for the pair.

exercise: variance_estimators
"""

import numpy as np


def gaussian_mle(x):
    return [np.mean(x), np.var(x)]


def unbiased_variance(x):
    return np.var(x, ddof=1)
