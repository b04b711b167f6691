"""The density of the standard normal has x²/2 in its exponent: yours has x².

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-(x**2)) / np.sqrt(2 * np.pi)  # noqa: F821
