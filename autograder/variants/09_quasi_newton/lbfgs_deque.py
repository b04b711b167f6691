"""L-BFGS with a deque as memory, x changed in place with copies kept, and backtracking that starts
from 1/‖g‖ at first.

exercise: lbfgs
"""

from collections import deque

import numpy as np


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    x, kept, path = np.copy(x0), deque(maxlen=memory), [np.copy(x0)]
    g = grad(x)
    iterations = 0
    while iterations < max_iter:
        if np.linalg.norm(g, 2) <= tol:
            break
        d = lbfgs_direction(g, list(kept))  # noqa: F821
        t = 1.0 if kept else 1 / max(1.0, np.linalg.norm(g))
        start, old = f(x), x.copy()
        while f(old + t * d) > start + 1e-4 * t * (g @ d) and t > 1e-16:
            t /= 2
        x += t * d
        new = grad(x)
        if (new - g) @ (x - old) > 0:
            kept.append((x - old, new - g))
        g = new
        path.append(x.copy())
        iterations += 1
    return {
        "x": x,
        "fun": f(x),
        "grad_norm": np.sqrt(g @ g),
        "iterations": iterations,
        "path": path,
    }
