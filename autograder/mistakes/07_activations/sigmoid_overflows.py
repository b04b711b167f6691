"""Your sigmoid divides infinity by infinity for large inputs: take the exponential of -|x|, which
is at most 1.

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_are_safe_for_large_inputs
"""

import numpy as np


def sigmoid(x):
    return np.exp(x) / (1 + np.exp(x))
