"""Your sigmoid clips x itself. np.clip with out=x changes the caller's array: clip into a new
one (see the section on the sigmoid).

exercise: sigmoid_tanh
caught by: test_sigmoid_and_tanh_leave_x_as_it_was
"""

import numpy as np


def sigmoid(x):
    np.clip(x, -500, 500, out=x)
    return 1 / (1 + np.exp(-x))
