"""Means of random draws are not right to 1e-6: your constants need an integral.

exercise: selu_constants
caught by: test_alpha_makes_the_mean_zero
"""

import numpy as np


def selu_constants():
    z = np.random.default_rng(0).normal(size=10_000)
    below = np.expm1(z[z < 0])
    alpha = -z[z > 0].sum() / below.sum()
    return 1 / np.sqrt(0.5 + alpha**2 * np.sum(below**2) / len(z)), alpha
