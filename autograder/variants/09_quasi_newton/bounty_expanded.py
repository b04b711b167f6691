"""The last step of the bounty with each of the first three written out again.

exercise: extra_assembled_update
"""

import numpy as np


def assembled_update(B, p, q):
    Bq = B @ q
    qp, total = q @ p, q @ p + q @ Bq
    r = p - Bq * qp / total
    return B - np.outer(Bq, Bq) / total + total / qp**2 * np.outer(r, r)
