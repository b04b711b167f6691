"""Φ(x) lies between 0 and 1: yours lacks the factor ½.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""

import numpy as np


def gelu(x):
    return x * (1 + erf(x / np.sqrt(2)))  # noqa: F821
