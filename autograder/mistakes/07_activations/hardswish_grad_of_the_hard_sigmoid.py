"""Hard-swish is a product: your derivative has only the term (x + 3)/6.

exercise: swish_hardswish
caught by: test_hardswish_grad_is_the_derivative
"""

import numpy as np


def hardswish_grad(x):
    return np.clip(x + 3, 0, 6) / 6
