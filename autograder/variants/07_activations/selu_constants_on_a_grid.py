"""The equations by the trapezoidal rule on a fine grid, solved by bisection; an array of two.

exercise: selu_constants
"""

import numpy as np


def selu_constants():
    z = np.linspace(-12, 0, 40_001)
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)

    def below(values):
        return np.trapezoid(values * density, z)

    low, high = 0.5, 5.0
    for _ in range(60):
        alpha = (low + high) / 2
        mean = below(-z) + below(alpha * (np.exp(z) - 1))
        low, high = (alpha, high) if mean > 0 else (low, alpha)
    return np.array([1 / np.sqrt(below(z**2) + below((alpha * (np.exp(z) - 1)) ** 2)), alpha])


def selu(x):
    scale, alpha = selu_constants()
    out = x * scale
    out[x < 0] = scale * alpha * (np.exp(x[x < 0]) - 1)
    return out


def selu_grad(x):
    scale, alpha = selu_constants()
    return np.where(x > 0, scale, selu(x) + scale * alpha)
