"""A factor 1 − lr · eigenvalue may be negative, and then the coefficient changes its sign in each
step: yours takes the magnitude.

exercise: quadratic
caught by: test_coefficients_shrink_by_their_own_factors
"""

import numpy as np


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    return np.abs(1 - lr * eigenvalues) ** steps * alpha0
