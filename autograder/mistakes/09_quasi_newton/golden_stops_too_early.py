"""The search stops when the interval is a multiple of tol long: the answer is then farther from
the minimum than tol.

exercise: golden_section
caught by: test_golden_section_finds_a_minimum_at_an_end
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    while b - a > 20 * tol:
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + shrink * (b - a)
            f_right = f(right)
    return (a + b) / 2
