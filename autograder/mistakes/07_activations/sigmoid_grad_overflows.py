"""Your derivative of the sigmoid divides infinity by infinity for large negative inputs: σ(1 − σ)
does not.

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_are_safe_for_large_inputs
"""

import numpy as np


def sigmoid_grad(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2
