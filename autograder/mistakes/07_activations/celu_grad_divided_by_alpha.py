"""In the derivative of CELU the α in front cancels the 1/α of the chain rule: yours keeps the 1/α.

exercise: elu_celu
caught by: test_celu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def celu_grad(x, alpha=1.0):
    return np.where(x > 0, 1, np.exp(np.minimum(x, 0) / alpha) / alpha)
