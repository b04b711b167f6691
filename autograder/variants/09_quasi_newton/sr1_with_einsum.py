"""SR1 with column vectors and einsum; the skipped matrix is a copy; the rule is written as a
quotient.

exercise: sr1_update
"""

import numpy as np


def sr1_update(B, p, q):
    w = (p - np.einsum("ij,j->i", B, q))[:, None]
    below = float((w.T @ q[:, None])[0, 0])
    size = np.sqrt(np.sum(w**2)) * np.sqrt(np.sum(q**2))
    if size == 0 or abs(below) / size <= 1e-8:
        return B.copy()
    return B + (w / below) * w.T
