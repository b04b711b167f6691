"""Your two points are h apart, at x ± h/2. They should be 2h apart, at x ± h: see the section on
numerical gradients.

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_central_difference_with_the_given_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h / 2
        gradient[i] = (f(x + step) - f(x - step)) / h
    return gradient
