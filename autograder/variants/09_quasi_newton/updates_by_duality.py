"""DFP is the BFGS formula for the Hessian with p and q exchanged; BFGS for the Hessian is in turn
written out in loops.

exercise: dfp_update
"""

import numpy as np


def dfp_update(B, p, q):
    return bfgs_update_hessian(B, q, p)


def bfgs_update_hessian(H, p, q):
    n, qp = len(p), float(np.vdot(q, p))
    if qp <= 1e-10 * np.sqrt(np.vdot(p, p) * np.vdot(q, q)):
        return H.copy()
    Hp = [float(row @ p) for row in H]
    pHp = sum(p[i] * Hp[i] for i in range(n))
    new = np.empty((n, n), order="F")
    for i in range(n):
        for j in range(n):
            new[i, j] = H[i, j] - Hp[i] * Hp[j] / pHp + q[i] * q[j] / qp
    return new
