"""The formula is that of DFP. It satisfies the same secant equation, and gives the same steps on a
quadratic, but not the same matrix.

exercise: bfgs_update
caught by: test_bfgs_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
