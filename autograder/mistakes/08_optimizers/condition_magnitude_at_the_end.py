"""The magnitude of each eigenvalue is to be taken before you look for the largest and the
smallest, not of the quotient.

exercise: quadratic
caught by: test_condition_number_compares_magnitudes
"""

import numpy as np


def condition_number(H):
    values = np.linalg.eigvalsh(H)
    return abs(values.max() / values.min())
