"""You never leave out an old pair. Only the newest `memory` of them are kept (see the section
on L-BFGS).

exercise: lbfgs
caught by: test_lbfgs_takes_its_directions_from_the_newest_pairs
"""

from numpy.linalg import norm


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    x, g, pairs = x0, grad(x0), []
    path = [x]
    while norm(g) > tol and len(path) <= max_iter:
        d = lbfgs_direction(g, pairs)  # noqa: F821
        x_new = x + line_search(f, grad, x, d) * d  # noqa: F821
        g_new = grad(x_new)
        p, q = x_new - x, g_new - g
        if q @ p > 0:
            pairs = [*pairs, (p, q)]
        x, g = x_new, g_new
        path.append(x)
    iterations = len(path) - 1
    return {"x": x, "fun": f(x), "grad_norm": norm(g), "iterations": iterations, "path": path}
