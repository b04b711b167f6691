"""Your condition number is that of HᵀH, the square of the one of H.

exercise: quadratic
caught by: test_condition_number_is_the_ratio_of_the_extreme_eigenvalues
"""

import numpy as np


def condition_number(H):
    values = np.linalg.eigvalsh(H)
    return (np.abs(values).max() / np.abs(values).min()) ** 2
