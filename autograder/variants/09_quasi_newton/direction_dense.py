"""The direction with the whole matrix, built pair by pair with bfgs_update; no pairs are a pair-
less identity.

exercise: lbfgs_direction
"""

import numpy as np


def lbfgs_direction(g, pairs):
    if len(pairs) == 0:
        return 0 - g
    p, q = pairs[-1]
    B = np.eye(g.size) * (p @ q) / (q @ q)
    for p, q in pairs:
        V = np.eye(g.size) - np.outer(q, p) / (q @ p)
        B = V.T @ B @ V + np.outer(p, p) / (q @ p)
    return -(B @ g)
