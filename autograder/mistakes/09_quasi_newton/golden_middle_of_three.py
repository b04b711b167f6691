"""A minimum at an end of the interval is not found: your search stops when the better inner point
no longer beats its neighbor, or takes the middle for granted.

exercise: golden_section
caught by: test_golden_section_finds_a_minimum_at_an_end
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    low, high = a, b
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    while b - a > tol:
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + shrink * (b - a)
            f_right = f(right)
    if a == low or b == high:
        return (low + high) / 2
    return (a + b) / 2
