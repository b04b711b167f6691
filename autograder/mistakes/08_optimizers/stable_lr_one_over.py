"""1 over the largest eigenvalue is the rate at which its coefficient vanishes in one step: it
stays stable up to twice that.

exercise: quadratic
caught by: test_largest_eigenvalue_limits_the_learning_rate
"""

import numpy as np


def largest_stable_lr(eigenvalues):
    return 1 / np.max(eigenvalues)
