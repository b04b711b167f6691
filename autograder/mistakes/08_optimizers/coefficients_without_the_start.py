"""The coefficients at the start multiply the powers of the factors: yours leaves them out.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return (1 - lr * eigenvalues) ** steps
