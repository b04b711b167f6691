"""Your gradient check returns the mean error, in which a single wrong entry hides among many right
ones: return the largest (see the section on the gradient check).

exercise: gradient_check
caught by: test_check_returns_the_largest_relative_error
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.abs(analytic) + np.abs(numeric)
    return np.mean(np.abs(analytic - numeric) / np.maximum(1e-8, size))
