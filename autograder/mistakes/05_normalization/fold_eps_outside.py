"""eps stands inside the root, √(var + eps): yours is added to the standard deviation.

exercise: fold_batchnorm
caught by: test_affine_map_has_eps_inside_the_root
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    a = gamma / (np.sqrt(var) + eps)
    return a, beta - a * mean
