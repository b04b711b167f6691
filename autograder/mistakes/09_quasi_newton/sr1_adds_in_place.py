"""SR1 adds the new term into the matrix that it is given, by += or the like.

exercise: sr1_update
caught by: test_sr1_leaves_its_arguments_as_they_were
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    B += np.outer(w, w) / (w @ q)
    return B
