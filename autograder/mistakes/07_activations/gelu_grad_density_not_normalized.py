"""The density of the standard normal is divided by √(2π): yours is not.

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-(x**2) / 2)  # noqa: F821
