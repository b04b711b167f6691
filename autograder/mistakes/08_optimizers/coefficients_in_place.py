"""Your loop overwrites the coefficients of the start, which belong to the caller: work on a copy.

exercise: quadratic
caught by: test_number_of_steps_counts_from_zero
"""


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    for _ in range(steps):
        alpha0 *= 1 - lr * eigenvalues
    return alpha0
