"""t(1 − t) is the derivative of the sigmoid; that of tanh is 1 − t².

exercise: sigmoid_tanh
caught by: test_tanh_grad_is_the_derivative_at_the_input
"""

import numpy as np


def tanh_grad(x):
    return np.tanh(x) * (1 - np.tanh(x))
