"""Your path takes one learning rate throughout: exact line search finds the lowest point on each
line, gᵀg / gᵀHg along −g.

exercise: exact_line_search
caught by: test_path_is_that_of_the_exact_line_search
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    points = [np.array([b, 1.0])]
    for _ in range(steps):
        g = hessian * points[-1]
        points.append(points[-1] - 1.0 * g)
    return np.array(points)
