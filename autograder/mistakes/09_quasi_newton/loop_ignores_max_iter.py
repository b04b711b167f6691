"""max_iter is ignored, or there is one iteration too many.

exercise: bfgs
caught by: test_bfgs_stops_at_max_iter
"""

import numpy as np
from numpy.linalg import norm


def bfgs(f, grad, x0, tol=1e-6, max_iter=200):
    x, g, B = x0, grad(x0), np.eye(len(x0))
    path = [x]
    while norm(g) > tol and len(path) <= 200:
        d = -B @ g
        x_new = x + line_search(f, grad, x, d) * d  # noqa: F821
        g_new = grad(x_new)
        B = bfgs_update(B, x_new - x, g_new - g)  # noqa: F821
        x, g = x_new, g_new
        path.append(x)
    iterations = len(path) - 1
    return {"x": x, "fun": f(x), "grad_norm": norm(g), "iterations": iterations, "path": path}
