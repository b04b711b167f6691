"""Your a divides by √var: eps is missing.

exercise: fold_batchnorm
caught by: test_affine_map_has_eps_inside_the_root
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    a = gamma / np.sqrt(var)
    return a, beta - a * mean
