"""SELU's scale multiplies both branches: yours only the positive one.

exercise: selu
caught by: test_selu_has_the_right_values
"""

import numpy as np


def selu(x):
    scale, alpha = selu_constants()  # noqa: F821
    return np.where(x > 0, scale * x, alpha * np.expm1(np.minimum(x, 0)))
