"""Your tolerance is too small: an eigenvalue counts as 0 up to 1e-10 of the largest magnitude.

exercise: classify_critical_point
caught by: test_zero_is_relative_to_the_largest_magnitude
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-13 * np.abs(values).max()
    if (values > tolerance).any() and (values < -tolerance).any():
        return "saddle"
    if (values > tolerance).all():
        return "minimum"
    if (values < -tolerance).all():
        return "maximum"
    return "degenerate"
