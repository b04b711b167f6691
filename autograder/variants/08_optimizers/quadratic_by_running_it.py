"""The coefficients by a loop, the stable rate by the smallest of all rates, the condition number
by singular values.

exercise: quadratic
"""

import numpy as np


def gd_quadratic(eigenvalues, alpha0, lr, steps):
    alpha = [float(a) for a in alpha0]
    for _ in range(steps):
        alpha = [a - lr * e * a for a, e in zip(alpha, eigenvalues, strict=True)]
    return alpha


def largest_stable_lr(eigenvalues):
    return min(2 / e for e in eigenvalues)


def condition_number(H):
    return np.linalg.cond(H, 2)
