"""Golden section on a triple of points with the middle one best so far, as Numerical Recipes has
it: it starts from the ends, and returns the better of its inner points.

exercise: golden_section
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    c = (3 - np.sqrt(5)) / 2
    x0, x3 = a, b
    x1 = a + c * (b - a)
    x2 = x1 + c * (b - x1)
    f1, f2 = f(x1), f(x2)
    while abs(x3 - x0) > tol:
        if f2 < f1:
            x0, x1, x2 = x1, x2, (1 - c) * x2 + c * x3
            f1, f2 = f2, f(x2)
        else:
            x3, x2, x1 = x2, x1, (1 - c) * x1 + c * x0
            f2, f1 = f1, f(x1)
    return x1 if f1 < f2 else x2
