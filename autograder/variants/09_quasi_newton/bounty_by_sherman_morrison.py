"""The bounty with task 4, with the same three numbers computed once, and the last step by task 6.

exercise: extra_D_inverse
"""

import numpy as np


def parts(B, p, q):
    return B @ q, float(q @ p), float(q @ B @ q)


def D_inverse(B, p, q):
    return sherman_morrison(B, q, q / (q @ p))  # noqa: F821


def D_inverse_H_p(B, p, q):
    Bq, qp, qBq = parts(B, p, q)
    return p - qp / (qp + qBq) * Bq


def denominator(B, p, q):
    _, qp, qBq = parts(B, p, q)
    return np.array([qp * qp / (qp + qBq)])


def assembled_update(B, p, q):
    return bfgs_update(B, p, q)  # noqa: F821
