"""Your numerical gradient loops over the rows of x and moves whole rows. Visit every entry of an
array of any shape, with np.ndindex(x.shape) for example (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_slope_along_each_entry
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        step = np.zeros(x.shape)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
