"""Each step multiplies by 1 − lr · eigenvalue once more: the factor is a power, not 1 − steps · lr
· eigenvalue.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return (1 - steps * lr * eigenvalues) * alpha0
