"""DFP with the terms added in another order, and made symmetric at the end; the pair is scaled to
unit length first.

exercise: dfp_update
"""

import numpy as np


def dfp_update(B, p, q):
    lp, lq = np.linalg.norm(p), np.linalg.norm(q)
    if lp == 0 or lq == 0 or (p / lp) @ (q / lq) <= 1e-10:
        return B
    p, q = p / lp, q / lp
    Bq = q @ B
    new = np.outer(p, p) / p.dot(q) - np.outer(Bq, Bq) / q.dot(Bq) + B
    return 0.5 * (new + new.T)
