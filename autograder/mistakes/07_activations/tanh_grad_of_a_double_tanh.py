"""`tanh_grad` applies tanh once: yours applies it to tanh(x).

exercise: sigmoid_tanh
caught by: test_tanh_grad_is_the_derivative_at_the_input
"""

import numpy as np


def tanh_grad(x):
    return 1 - np.tanh(np.tanh(x)) ** 2
