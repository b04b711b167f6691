"""The two factors of BFGS are swapped, or p and q in them: the right one must take q to 0.

exercise: bfgs_update
caught by: test_bfgs_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    V = np.eye(len(p)) - np.outer(p, q) / (q @ p)
    return V.T @ B @ V + np.outer(p, p) / (q @ p)
