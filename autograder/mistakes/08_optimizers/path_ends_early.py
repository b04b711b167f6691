"""Your path stops at the minimum: it has `steps` + 1 points all the same, the last of them
repeated.

exercise: exact_line_search
caught by: test_path_stays_at_the_minimum
"""

import numpy as np


def exact_line_search_path(b, steps):
    hessian = np.array([1.0, b])
    points = [np.array([b, 1.0])]
    for _ in range(steps):
        g = hessian * points[-1]
        if not g.any():
            break
        points.append(points[-1] - g @ g / (g @ (hessian * g)) * g)
    return np.array(points)
