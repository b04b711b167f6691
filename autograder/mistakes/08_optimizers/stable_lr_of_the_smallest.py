"""The largest eigenvalue is the first whose factor leaves (−1, 1): your learning rate goes by the
smallest.

exercise: quadratic
caught by: test_largest_eigenvalue_limits_the_learning_rate
"""

import numpy as np


def largest_stable_lr(eigenvalues):
    return 2 / np.min(eigenvalues)
