"""Your GELU multiplies in place, in the array of the caller.

exercise: gelu
caught by: test_gelu_leaves_x_as_it_was
"""

import numpy as np


def gelu(x):
    x *= (1 + erf(x / np.sqrt(2))) / 2  # noqa: F821
    return x
