"""Your default step is 1e-4 where 1e-5 is asked for (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_has_the_default_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
