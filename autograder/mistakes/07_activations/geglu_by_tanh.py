"""GEGLU takes the exact GELU: yours takes the approximation by tanh.

exercise: gated_units
caught by: test_geglu_has_the_exact_gelu_on_its_gate
"""

import numpy as np


def geglu(x, W, V, b, c):
    z = x @ W + b
    phi = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * phi * (x @ V + c)
