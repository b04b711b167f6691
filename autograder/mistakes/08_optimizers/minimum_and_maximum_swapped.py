"""Positive eigenvalues mean that the surface curves upwards in every direction: that is a minimum,
and yours calls it a maximum.

exercise: classify_critical_point
caught by: test_eigenvalues_of_one_sign_are_an_extremum
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10 * np.abs(values).max()
    if (values > tolerance).any() and (values < -tolerance).any():
        return "saddle"
    if (values > tolerance).all():
        return "maximum"
    if (values < -tolerance).all():
        return "minimum"
    return "degenerate"
