"""Newton's step changes the array x that it is given, by -= or the like: make a new array.

exercise: newton_step
caught by: test_newton_leaves_its_point_as_it_was
"""

import numpy as np


def newton_step(x, grad, hess):
    x -= np.linalg.solve(hess(x), grad(x))
    return x
