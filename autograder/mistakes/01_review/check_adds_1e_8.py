"""Your gradient check adds 1e-8 to the denominator. Here the denominator is the larger of 1e-8 and
|a| + |n|: see the section on the gradient check.

exercise: gradient_check
caught by: test_check_divides_by_at_least_1e_minus_8
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.abs(analytic) + np.abs(numeric)
    return np.max(np.abs(analytic - numeric) / (1e-8 + size))
