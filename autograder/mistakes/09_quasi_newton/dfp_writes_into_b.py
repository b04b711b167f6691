"""DFP changes the matrix that it is given, by += or the like.

exercise: dfp_update
caught by: test_dfp_leaves_its_arguments_as_they_were
"""

import numpy as np
from numpy.linalg import norm


def dfp_update(B, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return B
    Bq = B @ q
    B += np.outer(p, p) / (q @ p) - np.outer(Bq, Bq) / (q @ Bq)
    return B
