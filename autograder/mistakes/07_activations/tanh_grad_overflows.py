"""Your derivative of tanh is NaN for large inputs: 1 − tanh(x)² by `np.tanh` is not.

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_are_safe_for_large_inputs
"""

import numpy as np


def tanh_grad(x):
    return 4 * np.exp(2 * x) / (np.exp(2 * x) + 1) ** 2
