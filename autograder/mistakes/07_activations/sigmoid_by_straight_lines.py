"""Your sigmoid is made of straight lines. That is the hard sigmoid, an approximation (see the
section on the sigmoid).

exercise: sigmoid_tanh
caught by: test_sigmoid_has_the_right_values
"""

import numpy as np


def sigmoid(x):
    return np.clip(x / 6 + 0.5, 0, 1)
