"""Your tolerance is relative to the largest eigenvalue: with negative eigenvalues only, it is the
largest magnitude that counts.

exercise: classify_critical_point
caught by: test_eigenvalues_of_one_sign_are_an_extremum
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10 * values.max()
    if (np.abs(values) <= tolerance).any():
        return "degenerate"
    if values.min() > tolerance:
        return "minimum"
    if tolerance > 0 and values.max() < -tolerance:
        return "maximum"
    return "saddle"
