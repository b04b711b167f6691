"""The second term of the derivative of x Φ(x) is x times the density: yours lacks the x.

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)  # noqa: F821
