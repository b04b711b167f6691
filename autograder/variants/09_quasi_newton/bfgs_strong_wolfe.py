"""BFGS and L-BFGS with the strong Wolfe conditions, by bracketing and zooming, and a first step of
length one.

exercise: bfgs
"""

import numpy as np


def wolfe(f, grad, x, d, first):
    f0, s0 = f(x), grad(x) @ d

    def zoom(low, high):
        for _ in range(40):
            t = (low + high) / 2
            if f(x + t * d) > f0 + 1e-4 * t * s0 or f(x + t * d) >= f(x + low * d):
                high = t
            else:
                s = grad(x + t * d) @ d
                if abs(s) <= 0.9 * abs(s0):
                    return t
                if s * (high - low) >= 0:
                    high = low
                low = t
        return t

    before, t = 0.0, first
    for _ in range(40):
        if f(x + t * d) > f0 + 1e-4 * t * s0 or (before > 0 and f(x + t * d) >= f(x + before * d)):
            return zoom(before, t)
        s = grad(x + t * d) @ d
        if abs(s) <= 0.9 * abs(s0):
            return t
        if s >= 0:
            return zoom(t, before)
        before, t = t, 2 * t
    return t


def bfgs(f, grad, x0, tol=1e-6, max_iter=200):
    return descend(f, grad, x0, tol, max_iter, None)


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    return descend(f, grad, x0, tol, max_iter, memory)


def descend(f, grad, x0, tol, max_iter, memory):
    x, B, pairs, path, k = x0, np.eye(len(x0)), [], [x0], 0
    for k in range(max_iter + 1):
        g = grad(x)
        if np.linalg.norm(g) <= tol or k == max_iter:
            break
        d = -B @ g if memory is None else lbfgs_direction(g, pairs)  # noqa: F821
        x = x + wolfe(f, grad, x, d, 1.0 if k else min(1.0, 1 / np.linalg.norm(g))) * d
        p, q = x - path[-1], grad(x) - g
        B = bfgs_update(B, p, q)  # noqa: F821
        if q @ p > 0:
            pairs = [*pairs, (p, q)][-(memory or 1) :]
        path.append(x)
    norm = np.linalg.norm(grad(x))
    return {"x": x, "fun": f(x), "grad_norm": norm, "iterations": k, "path": tuple(path)}
