"""Golden section with the number of steps computed at first, and one inner point carried along
with a length; half of tol is reached; a 0-d array is returned.

exercise: golden_section
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    phi = (1 + np.sqrt(5)) / 2
    steps = int(np.ceil(np.log(max((b - a) / (0.5 * tol), 1)) / np.log(phi)))
    low, size = a, b - a
    x = low + size / phi**2
    fx = f(x)
    for _ in range(steps):
        other = 2 * low + size - x
        f_other = f(other)
        (left, f_left), (right, f_right) = sorted([(x, fx), (other, f_other)])
        if f_left <= f_right:
            x, fx = left, f_left
        else:
            low = left
            x, fx = right, f_right
        size /= phi
    return np.array(low + size / 2)
