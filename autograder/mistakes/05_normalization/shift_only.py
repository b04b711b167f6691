"""Your c is beta: the mean is missing.

exercise: fold_batchnorm
caught by: test_affine_map_takes_the_mean_to_beta
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    a = gamma / np.sqrt(var + eps)
    return a, beta
