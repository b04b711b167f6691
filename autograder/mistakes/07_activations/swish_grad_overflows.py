"""Your derivative of Swish divides infinity by infinity for large inputs: write it by your safe
sigmoid.

exercise: swish_hardswish
caught by: test_swish_and_hardswish_are_safe_for_large_inputs
"""

import numpy as np


def swish_grad(x, beta=1.0):
    return np.exp(beta * x) * (np.exp(beta * x) + beta * x + 1) / (np.exp(beta * x) + 1) ** 2
