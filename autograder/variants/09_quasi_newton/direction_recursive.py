"""The two loops as one recursion, from the newest pair down; the sign is changed at the start.

exercise: lbfgs_direction
"""

import numpy as np


def lbfgs_direction(g, pairs):
    def apply(r, k):
        if k < 0:
            if not pairs:
                return r
            p, q = pairs[-1]
            return r * np.dot(p, q) / np.dot(q, q)
        p, q = pairs[k]
        rho = 1 / np.dot(p, q)
        alpha = rho * np.dot(p, r)
        r = apply(r - alpha * q, k - 1)
        return r + (alpha - rho * np.dot(q, r)) * p

    return apply(-g, len(pairs) - 1)
