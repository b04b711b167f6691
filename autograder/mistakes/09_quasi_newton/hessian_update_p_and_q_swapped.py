"""p and q are swapped: the step p stands in what is taken away, q in what is added.

exercise: bfgs_update_hessian
caught by: test_hessian_update_satisfies_the_secant_equation
"""

import numpy as np
from numpy.linalg import norm


def bfgs_update_hessian(H, p, q):
    if q @ p <= 1e-10 * norm(p) * norm(q):
        return H
    Bq = H @ q
    return H - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
