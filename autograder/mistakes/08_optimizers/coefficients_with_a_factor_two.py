"""The gradient of ½ λ α² is λ α: your factor has a 2 that belongs to λ α² without the half.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return (1 - 2 * lr * eigenvalues) ** steps * alpha0
