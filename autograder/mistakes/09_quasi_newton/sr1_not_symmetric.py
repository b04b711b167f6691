"""The term of SR1 is w wᵀ: with another second factor, w pᵀ/(pᵀq) or w qᵀ/(qᵀq), the secant
equation holds but the matrix is not symmetric.

exercise: sr1_update
caught by: test_sr1_changes_the_matrix_by_rank_one
"""

import numpy as np
from numpy.linalg import norm


def sr1_update(B, p, q):
    w = p - B @ q
    if abs(w @ q) <= 1e-8 * norm(w) * norm(q):
        return B
    return B + np.outer(w, q) / (q @ q)
