"""e^(−lr · eigenvalue · steps) belongs to infinitely small steps: gradient descent multiplies by 1
− lr · eigenvalue in each.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""

import numpy as np


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return np.exp(-lr * steps * eigenvalues) * alpha0
