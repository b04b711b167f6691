"""2 over the sum of the extreme eigenvalues is the rate that converges fastest, not the largest
that converges.

exercise: quadratic
caught by: test_largest_eigenvalue_limits_the_learning_rate
"""

import numpy as np


def largest_stable_lr(eigenvalues):
    return 2 / (np.max(eigenvalues) + np.min(eigenvalues))
