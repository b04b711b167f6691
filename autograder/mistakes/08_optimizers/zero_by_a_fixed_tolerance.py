"""Your tolerance is a fixed number: whether an eigenvalue counts as 0 is relative to the largest
magnitude, so that the scale of the matrix does not matter.

exercise: classify_critical_point
caught by: test_zero_is_relative_to_the_largest_magnitude
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10
    if (values > tolerance).any() and (values < -tolerance).any():
        return "saddle"
    if (values > tolerance).all():
        return "minimum"
    if (values < -tolerance).all():
        return "maximum"
    return "degenerate"
