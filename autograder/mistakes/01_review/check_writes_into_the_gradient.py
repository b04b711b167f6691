"""Your gradient check subtracts from the caller's `analytic` in place. Make a new array (see the
rules at the top of the notebook).

exercise: gradient_check
caught by: test_check_leaves_its_arguments_alone
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.abs(analytic) + np.abs(numeric)
    analytic -= numeric
    return np.max(np.abs(analytic) / np.maximum(1e-8, size))
