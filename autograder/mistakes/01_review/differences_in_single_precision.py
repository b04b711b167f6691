"""Your numerical gradient works in single precision, which has seven digits: the difference of two
nearly equal numbers has none left. Use float64 (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_central_difference_with_the_given_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float32)
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape, dtype=np.float32)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
