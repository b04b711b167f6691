"""SELU and ELU from other functions; CELU by ELU; the negative part alone with `np.minimum`.

exercise: selu
"""

import numpy as np


def celu(x, alpha=1.0):
    return alpha * elu(x / alpha)  # noqa: F821


def celu_grad(x, alpha=1.0):
    return elu_grad(x / alpha)  # noqa: F821


def selu(x):
    scale, alpha = selu_constants()  # noqa: F821
    return scale * (np.maximum(x, 0) + alpha * celu(np.minimum(x, 0)))


def selu_grad(x):
    scale, alpha = selu_constants()  # noqa: F821
    return scale * np.piecewise(x, [x > 0], [1, lambda below: alpha * np.exp(below)])
