"""0 · infinity is NaN: in your derivative of ELU a mask does not take away an exponential that has
overflowed.

exercise: elu_celu
caught by: test_elu_and_celu_are_safe_for_large_inputs
"""

import numpy as np


def elu_grad(x, alpha=1.0):
    return (x > 0) + (x <= 0) * alpha * np.exp(x)
