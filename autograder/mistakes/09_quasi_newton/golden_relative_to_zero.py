"""The interval is stretched or cut with factors of a and b themselves: that is right only if it
lies about 0. Measure from an end, a + 0.618·(b − a).

exercise: golden_section
caught by: test_golden_section_works_on_intervals_far_from_zero
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    while b - a > tol * max(1, abs(a) + abs(b)):
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + shrink * (b - a)
            f_right = f(right)
    return (a + b) / 2
