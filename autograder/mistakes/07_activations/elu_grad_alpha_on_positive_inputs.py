"""For positive inputs the derivative of ELU is 1: yours is alpha.

exercise: elu_celu
caught by: test_elu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def elu_grad(x, alpha=1.0):
    return alpha * np.exp(np.minimum(x, 0))
