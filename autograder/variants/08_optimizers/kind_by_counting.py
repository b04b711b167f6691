"""The eigenvalues are scaled by the largest magnitude and their signs counted; found by the
general solver, and 0 for a matrix of zeros.

exercise: classify_critical_point
"""

import numpy as np


def classify_critical_point(H):
    eigenvalues = np.real(np.linalg.eigvals(H))
    top = max(abs(e) for e in eigenvalues)
    signs = [0 if abs(e) <= 1e-10 * top else int(np.sign(e)) for e in eigenvalues]
    if 1 in signs and -1 in signs:
        return "saddle"
    if 0 in signs:
        return "degenerate"
    return {1: "minimum", -1: "maximum"}[signs[0]]
