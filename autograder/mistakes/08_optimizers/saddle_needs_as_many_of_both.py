"""A saddle needs one eigenvalue of each sign, not as many of one as of the other, nor a trace of
0.

exercise: classify_critical_point
caught by: test_eigenvalues_of_both_signs_are_a_saddle
"""

import numpy as np


def classify_critical_point(H):
    values = np.linalg.eigvalsh(H)
    tolerance = 1e-10 * np.abs(values).max()
    positive, negative = (values > tolerance).sum(), (values < -tolerance).sum()
    if positive and negative:
        return "minimum" if positive > negative else "maximum" if negative > positive else "saddle"
    if positive == len(values):
        return "minimum"
    if negative == len(values):
        return "maximum"
    return "degenerate"
