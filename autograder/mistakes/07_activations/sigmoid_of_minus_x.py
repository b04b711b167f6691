"""The sigmoid rises from 0 to 1: yours falls, because the exponent lacks its minus sign.

exercise: sigmoid_tanh
caught by: test_sigmoid_has_the_right_values
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(x))
