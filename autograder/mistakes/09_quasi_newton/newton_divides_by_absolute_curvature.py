"""The plain Newton step is asked for: yours turns negative curvature into positive.

exercise: newton_step
caught by: test_newton_goes_to_a_saddle_too
"""

import numpy as np


def newton_step(x, grad, hess):
    curvature, axes = np.linalg.eigh(hess(x))
    return x - axes @ (axes.T @ grad(x) / abs(curvature))
