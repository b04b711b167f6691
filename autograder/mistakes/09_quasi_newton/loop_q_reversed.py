"""B stays I, so that the loop is gradient descent, which needs thousands of steps where the
conditioning is bad: there is no update, or q is reversed (it is the new gradient minus the old
one) and every pair is skipped.

exercise: bfgs
caught by: test_bfgs_minimizes_a_badly_conditioned_quadratic
"""

import numpy as np
from numpy.linalg import norm


def bfgs(f, grad, x0, tol=1e-6, max_iter=200):
    x, g, B = x0, grad(x0), np.eye(len(x0))
    path = [x]
    while norm(g) > tol and len(path) <= max_iter:
        d = -B @ g
        x_new = x + line_search(f, grad, x, d) * d  # noqa: F821
        g_new = grad(x_new)
        B = bfgs_update(B, x_new - x, g - g_new)  # noqa: F821
        x, g = x_new, g_new
        path.append(x)
    iterations = len(path) - 1
    return {"x": x, "fun": f(x), "grad_norm": norm(g), "iterations": iterations, "path": path}
