"""The search ends when two values of f agree to within tol. Where f is flat that is far too early:
tol is about the length of the interval.

exercise: golden_section
caught by: test_golden_section_stops_by_the_length_of_the_interval
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    while b - a > tol and abs(f_left - f_right) > tol * 1e-2:
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + shrink * (b - a)
            f_right = f(right)
    return (a + b) / 2
