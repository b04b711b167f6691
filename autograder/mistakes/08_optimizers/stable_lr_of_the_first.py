"""The eigenvalues come in any order: yours takes the one at the end for the largest.

exercise: quadratic
caught by: test_largest_eigenvalue_limits_the_learning_rate
"""


def largest_stable_lr(eigenvalues):
    return 2 / eigenvalues[-1]
