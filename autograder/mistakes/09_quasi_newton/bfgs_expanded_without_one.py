"""In the expanded form the term of p pᵀ has the factor (1 + qᵀBq/qᵀp)/qᵀp: the part with qᵀBq is
missing.

exercise: bfgs_update
caught by: test_bfgs_has_the_right_values
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    cross = np.outer(p, Bq) + np.outer(Bq, p)
    return B - cross / (q @ p) + np.outer(p, p) / (q @ p)
