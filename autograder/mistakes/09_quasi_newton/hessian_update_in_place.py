"""The matrix that is given is changed, by += or the like.

exercise: bfgs_update_hessian
caught by: test_hessian_update_leaves_its_arguments_as_they_were
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    Hp = H @ p
    H += np.outer(q, q) / (q @ p) - np.outer(Hp, Hp) / (p @ Hp)
    return H
