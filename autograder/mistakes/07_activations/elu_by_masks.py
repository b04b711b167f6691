"""0 · infinity is NaN: a product with a mask does not take away an exponential that has overflowed.
Use `np.where`.

exercise: elu_celu
caught by: test_elu_and_celu_are_safe_for_large_inputs
"""

import numpy as np


def elu(x, alpha=1.0):
    return (x > 0) * x + (x <= 0) * alpha * (np.exp(x) - 1)
