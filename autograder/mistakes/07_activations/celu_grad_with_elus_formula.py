"""The derivative of CELU is e^(x/α) for negative inputs: yours is that of ELU.

exercise: elu_celu
caught by: test_celu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def celu_grad(x, alpha=1.0):
    return np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))
