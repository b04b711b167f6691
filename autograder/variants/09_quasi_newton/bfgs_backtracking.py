"""BFGS with plain backtracking, an array as path, numpy scalars, early exit where no lower value
is found, and the first matrix scaled after the first step.

exercise: bfgs
"""

import numpy as np


def bfgs(f, grad, x0, tol=1e-6, max_iter=200):
    n = x0.size
    x = np.array(x0, copy=True)
    B = np.identity(n)
    path = np.array([x])
    g, fx = grad(x), f(x)
    count = np.int64(0)
    while np.sqrt(np.sum(g * g)) > tol and count < max_iter:
        d = -B.dot(g)
        if g.dot(d) >= 0:
            B, d = np.identity(n), -g
        t = 1.0
        while f(x + t * d) > fx + 1e-4 * t * g.dot(d) and t > 1e-14:
            t *= 0.5
        p = t * d
        x = x + p
        new = grad(x)
        q, g, fx = new - g, new, f(x)
        if count == 0 and q @ p > 0:
            B = B * (q @ p) / (q @ q)
        B = bfgs_update(B, p, q)  # noqa: F821
        path = np.vstack([path, x])
        count += 1
    return {
        "path": path,
        "x": x,
        "iterations": count,
        "fun": np.array(fx),
        "grad_norm": np.linalg.norm(g),
        "message": "done",
    }
