"""The derivative of 1/u is −1/u²: your derivative of the sigmoid divides by 1 + e^(-x) once only.

exercise: sigmoid_tanh
caught by: test_sigmoid_grad_is_the_derivative_at_the_input
"""

import numpy as np


def sigmoid_grad(x):
    small = np.exp(-np.abs(x))
    return small / (1 + small)
