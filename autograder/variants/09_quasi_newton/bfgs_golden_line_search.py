"""Both loops with golden section as their line search, on an interval that is doubled until the
value rises; the matrix loop keeps the Hessian and solves for its direction.

exercise: bfgs
"""

import numpy as np


def along(f, x, d):
    def phi(t):
        return f(x + t * d)

    far = 1.0
    while phi(2 * far) < phi(far) and far < 1e6:
        far *= 2
    t = golden_section(phi, 0.0, 2 * far, 1e-6 * far)  # noqa: F821
    while phi(t) > phi(0.0) and t > 1e-12:
        t /= 8
    return t


def run(f, grad, x0, tol, max_iter, direction):
    points, gradients = [x0.copy()], [grad(x0)]
    while np.linalg.norm(gradients[-1]) > tol and len(points) - 1 < max_iter:
        d = direction(points, gradients)
        points.append(points[-1] + along(f, points[-1], d) * d)
        gradients.append(grad(points[-1]))
    return {
        "x": points[-1],
        "fun": float(f(points[-1])),
        "grad_norm": float(np.linalg.norm(gradients[-1])),
        "iterations": len(points) - 1,
        "path": points,
    }


def bfgs(f, grad, x0, tol=1e-6, max_iter=200):
    H = [np.eye(len(x0))]

    def direction(points, gradients):
        if len(points) > 1:
            p, q = points[-1] - points[-2], gradients[-1] - gradients[-2]
            H[0] = bfgs_update_hessian(H[0], p, q)  # noqa: F821
        return -np.linalg.solve(H[0], gradients[-1])

    return run(f, grad, x0, tol, max_iter, direction)


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    def direction(points, gradients):
        P, Q = np.diff(points, axis=0)[-memory:], np.diff(gradients, axis=0)[-memory:]
        pairs = [(p, q) for p, q in zip(P, Q, strict=True) if q @ p > 0]
        return lbfgs_direction(gradients[-1], pairs)  # noqa: F821

    return run(f, grad, x0, tol, max_iter, direction)
