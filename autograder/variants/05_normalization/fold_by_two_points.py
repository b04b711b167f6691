"""The affine map from its values at 0 and at 1.

exercise: fold_batchnorm
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    at_zero, at_one = (gamma * (x - mean) / np.sqrt(var + eps) + beta for x in (0.0, 1.0))
    return at_one - at_zero, at_zero
