"""Newton's step needs the whole Hessian: yours divides by its diagonal only.

exercise: newton_step
caught by: test_newton_solves_a_quadratic_in_one_step
"""

import numpy as np


def newton_step(x, grad, hess):
    return x - grad(x) / np.diag(hess(x))
