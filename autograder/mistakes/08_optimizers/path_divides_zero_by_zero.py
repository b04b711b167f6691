"""At the minimum the gradient is 0 and your step is 0/0, so that the rest of the path is NaN: stay
where you are.

exercise: exact_line_search
caught by: test_path_stays_at_the_minimum
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    points = [np.array([b, 1.0])]
    for _ in range(steps):
        g = hessian * points[-1]
        curvature = g @ (hessian * g)
        lr = g @ g / curvature
        points.append(points[-1] - lr * g)
    return np.array(points)
