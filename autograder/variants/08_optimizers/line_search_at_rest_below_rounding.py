"""The path rests once the gradient is tiny; the closed form is an array.

exercise: exact_line_search
"""

import numpy as np


def exact_line_search_path(b, steps):
    H = np.diag([1.0, b])
    path = np.zeros((steps + 1, 2))
    path[0] = b, 1
    for k in range(steps):
        g = H @ path[k]
        if np.linalg.norm(g) < 1e-12:
            path[k + 1] = path[k]
        else:
            path[k + 1] = path[k] - (g @ g) / (g @ H @ g) * g
    return path


def exact_line_search_closed_form(b, k):
    r = (b - 1) / (b + 1)
    return np.array([b * r**k, abs(r) ** k])
