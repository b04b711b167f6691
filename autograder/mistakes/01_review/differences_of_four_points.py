"""Your numerical gradient uses four points (Richardson extrapolation). It is more exact, but the
task asks for the central difference of two points: see the section on numerical gradients.

exercise: numerical_gradient
caught by: test_numerical_gradient_is_the_central_difference_with_the_given_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        wide = (f(x + step) - f(x - step)) / (2 * h)
        narrow = (f(x + step / 2) - f(x - step / 2)) / h
        gradient[i] = (4 * narrow - wide) / 3
    return gradient
