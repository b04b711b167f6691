"""For positive inputs the derivative of SELU is the scale, not 1.

exercise: selu
caught by: test_selu_grad_is_the_derivative
"""

import numpy as np


def selu_grad(x):
    scale, alpha = selu_constants()  # noqa: F821
    return np.where(x > 0, 1, scale * alpha * np.exp(np.minimum(x, 0)))
