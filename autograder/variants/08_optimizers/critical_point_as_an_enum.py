"""The answer is a member of an enumeration of strings.

exercise: classify_critical_point
"""

from enum import StrEnum

import numpy as np


class Kind(StrEnum):
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SADDLE = "saddle"
    DEGENERATE = "degenerate"


def classify_critical_point(H):
    eigenvalues = np.linalg.eigvalsh(H)
    eigenvalues[np.abs(eigenvalues) <= 1e-10 * np.abs(eigenvalues).max()] = 0
    signs = set(np.sign(eigenvalues))
    if {1, -1} <= signs:
        return Kind.SADDLE
    if 0 in signs:
        return Kind.DEGENERATE
    return Kind.MINIMUM if 1 in signs else Kind.MAXIMUM
