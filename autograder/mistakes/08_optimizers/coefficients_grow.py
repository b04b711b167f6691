"""The factor of a step is 1 − lr · eigenvalue: yours has a plus, and climbs.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return (1 + lr * eigenvalues) ** steps * alpha0
