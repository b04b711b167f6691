"""The gradient of (x² + b y²)/2 is (x, b y): yours lacks the b.

exercise: exact_line_search
caught by: test_path_is_that_of_the_exact_line_search
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    points = [np.array([b, 1.0])]
    for _ in range(steps):
        g = 1.0 * points[-1]
        curvature = g @ (hessian * g)
        lr = g @ g / curvature if curvature > 0 else 0.0
        points.append(points[-1] - lr * g)
    return np.array(points)
