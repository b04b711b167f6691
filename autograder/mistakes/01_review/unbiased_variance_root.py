"""Your unbiased variance is a standard deviation: leave out the root (see the section on estimators
and bias).

exercise: variance_estimators
caught by: test_unbiased_variance_is_divided_by_n_minus_one
"""

import numpy as np


def unbiased_variance(x):
    return np.std(x, ddof=1)
