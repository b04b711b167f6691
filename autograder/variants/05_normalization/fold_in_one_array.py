"""Slope and shift are the two rows of one array.

exercise: fold_batchnorm
"""

import numpy as np


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    slope = gamma * np.power(var + eps, -0.5)
    return np.array([slope, beta - slope * mean])
