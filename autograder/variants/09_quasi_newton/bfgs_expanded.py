"""BFGS for the inverse Hessian in the expanded form; BFGS for the Hessian by two rank-one terms
added up in a list.

exercise: bfgs_update
"""

import numpy as np


def bfgs_update(B, p, q):
    qp = q @ p
    if qp <= 1e-10 * np.linalg.norm(p) * np.linalg.norm(q):
        return B
    Bq = B @ q
    cross = np.outer(p, Bq)
    return B + (qp + q @ Bq) / qp**2 * np.outer(p, p) - (cross + cross.T) / qp


def bfgs_update_hessian(H, p, q):
    qp = q @ p
    if qp <= 1e-10 * np.linalg.norm(p) * np.linalg.norm(q):
        return H
    Hp = H @ p
    return sum([H, np.outer(q, q / qp), -np.outer(Hp, Hp / (p @ Hp))])
