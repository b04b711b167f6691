"""Largest over smallest, not smallest over largest: a condition number is at least 1.

exercise: quadratic
caught by: test_condition_number_is_the_ratio_of_the_extreme_eigenvalues
"""

import numpy as np


def condition_number(H):
    values = np.linalg.eigvalsh(H)
    return np.abs(values).min() / np.abs(values).max()
