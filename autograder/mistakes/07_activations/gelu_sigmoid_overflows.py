"""Your `gelu_sigmoid` divides infinity by infinity for large inputs: use your safe sigmoid.

exercise: gelu
caught by: test_gelu_is_safe_for_large_inputs
"""

import numpy as np


def gelu_sigmoid(x):
    return x * np.exp(1.702 * x) / (1 + np.exp(1.702 * x))
