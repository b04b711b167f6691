"""Your gradient check divides by |a + n|, which vanishes where the two have opposite signs: take
the absolute values first (see the section on the gradient check).

exercise: gradient_check
caught by: test_check_returns_the_largest_relative_error
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.abs(analytic + numeric)
    return np.max(np.abs(analytic - numeric) / np.maximum(1e-8, size))
