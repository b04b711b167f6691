"""For negative inputs the derivative of ELU is alpha · e^x: yours lacks alpha.

exercise: elu_celu
caught by: test_elu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def elu_grad(x, alpha=1.0):
    return np.exp(np.minimum(x, 0))
