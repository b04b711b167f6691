"""Where all eigenvalues but a zero have one sign, no saddle has been shown: that is degenerate.

exercise: classify_critical_point
caught by: test_eigenvalue_zero_without_two_signs_is_degenerate
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10 * np.abs(values).max()
    if (values > tolerance).all():
        return "minimum"
    if (values < -tolerance).all():
        return "maximum"
    return "saddle"
