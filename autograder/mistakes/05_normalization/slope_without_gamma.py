"""a has gamma in it: yours is 1/√(var + eps) alone.

exercise: fold_batchnorm
caught by: test_slope_is_gamma_over_the_standard_deviation
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    a = 1 / np.sqrt(var + eps)
    return a, beta - a * mean
