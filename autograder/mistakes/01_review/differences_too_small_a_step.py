"""Your default step is much smaller than 1e-5. A smaller step is not a better one: below about 1e-6
round-off takes over (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_has_the_default_step
"""

import numpy as np


def numerical_gradient(f, x, h=1e-12):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
