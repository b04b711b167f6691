"""When an inner point changes its name its value must go with it: yours keeps the value of the
other point.

exercise: golden_section
caught by: test_golden_section_finds_the_minimum
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    while b - a > tol:
        if f_left < f_right:
            b, right = right, left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left = left, right
            right = a + shrink * (b - a)
            f_right = f(right)
    return (a + b) / 2
