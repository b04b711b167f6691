"""No pair is ever kept, so that the loop is gradient descent: is q reversed? It is the new
gradient minus the old one.

exercise: lbfgs
caught by: test_lbfgs_minimizes_functions_that_are_not_quadratic
"""

from numpy.linalg import norm


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    x, g, pairs = x0, grad(x0), []
    path = [x]
    while norm(g) > tol and len(path) <= max_iter:
        d = lbfgs_direction(g, pairs)  # noqa: F821
        x_new = x + line_search(f, grad, x, d) * d  # noqa: F821
        g_new = grad(x_new)
        p, q = x_new - x, g - g_new
        if q @ p > 1e-10 * norm(p) * norm(q):
            pairs = [*pairs, (p, q)][-memory:]
        x, g = x_new, g_new
        path.append(x)
    iterations = len(path) - 1
    return {"x": x, "fun": f(x), "grad_norm": norm(g), "iterations": iterations, "path": path}
