"""ReLU puts 0 for negative inputs: yours turns their sign around.

exercise: relu_softplus
caught by: test_relu_has_the_right_values
"""

import numpy as np


def relu(x):
    return np.abs(x)
