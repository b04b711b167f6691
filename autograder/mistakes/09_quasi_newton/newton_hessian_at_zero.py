"""The Hessian is due at the present point, like the gradient: yours is taken at 0.

exercise: newton_step
caught by: test_newton_takes_gradient_and_hessian_at_the_present_point
"""

import numpy as np


def newton_step(x, grad, hess):
    return x - np.linalg.solve(hess(0 * x), grad(x))
