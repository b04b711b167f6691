"""Φ(x) is ½(1 + erf(x/√2)): yours lacks the 1.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""

import numpy as np


def gelu(x):
    return x * erf(x / np.sqrt(2)) / 2  # noqa: F821
