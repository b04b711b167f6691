"""Your gradient check compares whole vectors by their norms, in which one wrong entry can hide.
Here the error is taken entry by entry, and the largest returned: see the section on the gradient
check.

exercise: gradient_check
caught by: test_check_returns_the_largest_relative_error
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.linalg.norm(analytic) + np.linalg.norm(numeric)
    return np.linalg.norm(analytic - numeric) / max(1e-8, size)
