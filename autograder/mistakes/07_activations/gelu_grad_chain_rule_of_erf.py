"""The derivative of erf(u) is 2/√π · e^(-u²), times the 1/√2 of u = x/√2: yours forgets the latter.

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-(x**2) / 2) / np.sqrt(np.pi)  # noqa: F821
