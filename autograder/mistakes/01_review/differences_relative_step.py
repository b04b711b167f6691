"""Your numerical gradient scales the step with the size of each entry. That can be wise, but here
`h` is used as it is given (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_central_difference_with_the_given_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h_i = h * max(1, abs(x[i]))
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h_i)
    return gradient
