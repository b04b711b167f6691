"""For negative inputs the derivative of SELU is selu(x) + scale · alpha: yours is selu(x) itself.

exercise: selu
caught by: test_selu_grad_is_the_derivative
"""

import numpy as np


def selu_grad(x):
    scale, alpha = selu_constants()  # noqa: F821
    return np.where(x > 0, scale, scale * alpha * np.expm1(np.minimum(x, 0)))
