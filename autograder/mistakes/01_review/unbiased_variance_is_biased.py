"""Your unbiased variance divides by N, and is too small by the factor 1 − 1/N on average: divide by
N − 1 (see the section on estimators and bias).

exercise: variance_estimators
caught by: test_unbiased_variance_is_divided_by_n_minus_one
"""

import numpy as np


def unbiased_variance(x):
    return np.var(x)
