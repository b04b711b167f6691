"""np.where for the floor; a 0-d array.

exercise: gradient_check
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    n = numerical_gradient(f, x, h=h)  # noqa: F821
    size = abs(n) + abs(analytic)
    return np.array(np.amax(abs(n - analytic) / np.where(size > 1e-8, size, 1e-8)))
