"""The derivative of CELU is e^(x/α): yours does not use alpha.

exercise: elu_celu
caught by: test_celu_grad_is_the_derivative_for_any_alpha
"""

import numpy as np


def celu_grad(x, alpha=1.0):
    return np.exp(np.minimum(x, 0))
