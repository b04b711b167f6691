"""Your gradient check looks at one row of a matrix only: the largest error of all entries counts
(see the section on the gradient check).

exercise: gradient_check
caught by: test_check_returns_the_largest_relative_error
"""

import numpy as np


def gradient_check(f, x, analytic, h=1e-5):
    numeric = numerical_gradient(f, x, h)  # noqa: F821
    size = np.maximum(1e-8, np.abs(analytic) + np.abs(numeric))
    errors = np.abs(analytic - numeric) / size
    return errors.max() if errors.ndim == 1 else errors.max(axis=1)[-1]
