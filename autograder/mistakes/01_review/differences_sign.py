"""Your differences have the wrong sign: f(x + h) − f(x − h), in this order (see the section on
numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_slope_along_each_entry
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        gradient[i] = (f(x - step) - f(x + step)) / (2 * h)
    return gradient
