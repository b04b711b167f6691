"""You read the signs on the diagonal of the Hessian: the signs of its eigenvalues decide.

exercise: classify_critical_point
caught by: test_eigenvalues_of_both_signs_are_a_saddle
"""

import numpy as np


def classify_critical_point(H):
    values = np.diag(H)
    tolerance = 1e-10 * np.abs(values).max()
    if (values > tolerance).any() and (values < -tolerance).any():
        return "saddle"
    if (values > tolerance).all():
        return "minimum"
    if (values < -tolerance).all():
        return "maximum"
    return "degenerate"
