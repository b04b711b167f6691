"""Your GELU is the approximation by tanh, off by up to 0.0005: the exact one takes erf.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""

import numpy as np


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
