"""The condition number compares magnitudes: with negative eigenvalues, the largest over the
smallest is not it.

exercise: quadratic
caught by: test_condition_number_compares_magnitudes
"""

import numpy as np


def condition_number(H):
    values = np.linalg.eigvalsh(H)
    return values.max() / values.min()
