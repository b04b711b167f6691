"""Your condition number is that of the diagonal: the eigenvalues of the matrix count.

exercise: quadratic
caught by: test_condition_number_is_the_ratio_of_the_extreme_eigenvalues
"""

import numpy as np


def condition_number(H):
    values = np.abs(np.diag(H))
    return values.max() / values.min()
