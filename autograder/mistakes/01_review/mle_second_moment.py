"""Your variance is the mean of the squares. Subtract the mean first: see the section on maximum
likelihood.

exercise: variance_estimators
caught by: test_most_likely_variance_is_divided_by_n
"""

import numpy as np


def gaussian_mle(x):
    return np.mean(x), np.mean(x**2)
