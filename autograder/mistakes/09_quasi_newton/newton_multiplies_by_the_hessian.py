"""Newton's step divides by the curvature: yours multiplies the gradient by the Hessian where its
inverse is due.

exercise: newton_step
caught by: test_newton_solves_a_quadratic_in_one_step
"""


def newton_step(x, grad, hess):
    return x - hess(x) @ grad(x)
