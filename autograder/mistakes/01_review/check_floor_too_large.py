"""Your gradient check lets the denominator be at least 1: small gradients are then compared
absolutely, and always pass. The floor is 1e-8 (see the section on the gradient check).

exercise: gradient_check
caught by: test_check_divides_by_at_least_1e_minus_8
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.abs(analytic) + np.abs(numeric)
    return np.max(np.abs(analytic - numeric) / np.maximum(1, size))
