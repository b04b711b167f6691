"""For negative inputs the derivative of ELU is elu(x) + alpha: yours is elu(x), without + alpha.

exercise: elu_celu
caught by: test_elu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def elu_grad(x, alpha=1.0):
    return np.where(x > 0, 1, alpha * np.expm1(np.minimum(x, 0)))
