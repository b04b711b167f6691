"""Your differences put x back by h, where it was moved by 2h: it ends up changed. Keep the old
value and put that back (see the section on numerical gradients).

exercise: numerical_gradient
caught by: test_numerical_gradient_leaves_x_as_it_was
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        gradient[i] = (up - f(x)) / (2 * h)
        x[i] += 2 * h
    return gradient
