"""The sign of Newton's step is reversed: it is x minus H⁻¹ g.

exercise: newton_step
caught by: test_newton_solves_a_quadratic_in_one_step
"""

import numpy as np


def newton_step(x, grad, hess):
    return x + np.linalg.solve(hess(x), grad(x))
