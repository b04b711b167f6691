"""Your PReLU multiplies the negative inputs in the array of the caller: work on a copy.

exercise: prelu
caught by: test_prelu_leaves_its_arguments_as_they_were
"""

import numpy as np


def prelu(x, alpha):
    x *= np.where(x > 0, 1, alpha)
    return x
