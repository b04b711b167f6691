"""Only the smallest and the largest eigenvalue are looked at.

exercise: classify_critical_point
"""

import numpy as np


def classify_critical_point(H):
    eigenvalues = np.sort(np.linalg.eigvalsh(H))
    low, high = eigenvalues[0], eigenvalues[-1]
    zero = 1e-10 * max(abs(low), abs(high))
    if low < -zero:
        return "saddle" if high > zero else "maximum" if high < -zero else "degenerate"
    return "minimum" if low > zero else "degenerate"
