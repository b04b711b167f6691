"""Your tanh divides infinity by infinity for large inputs; numpy has `np.tanh`.

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_are_safe_for_large_inputs
"""

import numpy as np


def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
