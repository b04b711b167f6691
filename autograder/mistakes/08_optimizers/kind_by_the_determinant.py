"""The determinant decides in two dimensions only: look at the signs of all eigenvalues.

exercise: classify_critical_point
caught by: test_eigenvalues_of_both_signs_are_a_saddle
"""

import numpy as np


def classify_critical_point(H):
    determinant = np.linalg.det(H)
    if abs(determinant) <= 1e-10 * np.abs(H).max() ** len(H):
        return "degenerate"
    if determinant < 0:
        return "saddle"
    return "minimum" if np.trace(H) > 0 else "maximum"
