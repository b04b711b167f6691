"""By the product rule the derivative of x Φ(x) has a second term, x times the density.

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2  # noqa: F821
