"""Both inner points are evaluated anew in each step: one of them, and its value, is left over from
the step before.

exercise: golden_section
caught by: test_golden_section_evaluates_f_once_a_step
"""

import numpy as np


def golden_section(f, a, b, tol=1e-8):
    shrink = (np.sqrt(5) - 1) / 2
    while b - a > tol:
        left, right = b - shrink * (b - a), a + shrink * (b - a)
        if f(left) < f(right):
            b = right
        else:
            a = left
    return (a + b) / 2
