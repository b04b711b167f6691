"""Your unbiased variance multiplies the biased one by (N − 1)/N, which makes it smaller still.
Multiply by N/(N − 1) (see the section on estimators and bias).

exercise: variance_estimators
caught by: test_unbiased_variance_is_divided_by_n_minus_one
"""

import numpy as np


def unbiased_variance(x):
    return np.var(x) * (len(x) - 1) / len(x)
