"""Your gradient check does not hand its step `h` on to the numerical gradient (see the section on
the gradient check).

exercise: gradient_check
caught by: test_check_uses_the_step_that_it_is_given
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x)  # noqa: F821
    size = np.abs(analytic) + np.abs(numeric)
    return np.max(np.abs(analytic - numeric) / np.maximum(1e-8, size))
