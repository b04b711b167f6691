"""The step is gᵀg / gᵀHg: yours is the inverse.

exercise: exact_line_search
caught by: test_path_is_that_of_the_exact_line_search
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    points = [np.array([b, 1.0])]
    for _ in range(steps):
        g = hessian * points[-1]
        curvature = g @ (hessian * g)
        lr = curvature / (g @ g) if curvature > 0 else 0.0
        points.append(points[-1] - lr * g)
    return np.array(points)
