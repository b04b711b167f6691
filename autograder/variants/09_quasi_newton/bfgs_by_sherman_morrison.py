"""BFGS for the inverse Hessian by applying Sherman-Morrison twice, in terms of B alone.

exercise: bfgs_update
"""

import numpy as np


def bfgs_update(B, p, q):
    if q @ p <= 1e-10 * (p @ p) ** 0.5 * (q @ q) ** 0.5:
        return B
    D_inv = sherman_morrison(B, q / (q @ p), q)  # noqa: F821
    # D⁻¹Hp and the number below it, with H gone
    r = p - B @ q * (q @ p) / (q @ p + q @ B @ q)
    below = (q @ p) ** 2 / (q @ p + q @ B @ q)
    return D_inv + np.outer(r, r) / below
