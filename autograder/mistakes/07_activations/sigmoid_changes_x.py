"""Your sigmoid computes in place and so changes the array of the caller.

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_leave_x_as_it_was
"""

import numpy as np


def sigmoid(x):
    np.negative(x, out=x)
    return 1 / (1 + np.exp(x))


def sigmoid_grad(x):
    s = sigmoid(x.copy())
    return s * (1 - s)


def softplus_grad(x, beta=1.0):
    return sigmoid(beta * x)
