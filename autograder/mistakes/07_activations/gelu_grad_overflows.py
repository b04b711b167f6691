"""Your derivative of GELU divides by e^(x²/2), which overflows next to a product that does too:
take e^(-x²/2).

exercise: gelu
caught by: test_gelu_is_safe_for_large_inputs
"""

import numpy as np


def gelu_grad(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + np.exp(x) * x / (  # noqa: F821
        np.exp(x**2 / 2 + x) * np.sqrt(2 * np.pi)
    )
