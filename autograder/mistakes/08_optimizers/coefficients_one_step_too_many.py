"""Your coefficients are those of one step more: after 0 steps they are those of the start.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return (1 - lr * eigenvalues) ** (steps + 1) * alpha0
