"""Your differences are backward differences, f(x) − f(x − h), whose error shrinks like h. Central
ones, between x + h and x − h, err by h² only: see the section on numerical gradients.

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_central_difference_with_the_given_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        gradient[i] = (f(x) - f(x - step)) / h
    return gradient
