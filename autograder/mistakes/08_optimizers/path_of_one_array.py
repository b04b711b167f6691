"""All points of your path are one and the same array, changed in place: append a copy.

exercise: exact_line_search
caught by: test_path_is_that_of_the_exact_line_search
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    point = np.array([b, 1.0])
    points = [point]
    for _ in range(steps):
        g = hessian * point
        curvature = g @ (hessian * g)
        point -= (g @ g / curvature if curvature > 0 else 0.0) * g
        points.append(point)
    return np.array(points)
