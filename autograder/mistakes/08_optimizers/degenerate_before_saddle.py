"""Any eigenvalue 0 makes your answer degenerate; where both signs occur besides, it is a saddle.

exercise: classify_critical_point
caught by: test_saddle_stays_a_saddle_beside_an_eigenvalue_zero
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10 * np.abs(values).max()
    if (np.abs(values) <= tolerance).any():
        return "degenerate"
    if (values > 0).all():
        return "minimum"
    if (values < 0).all():
        return "maximum"
    return "saddle"
