"""Your derivative of softplus divides infinity by infinity for large inputs: it is your safe
sigmoid.

exercise: relu_softplus
caught by: test_relu_and_softplus_are_safe_for_large_inputs
"""

import numpy as np


def softplus_grad(x, beta=1.0):
    return np.exp(beta * x) / (1 + np.exp(beta * x))
