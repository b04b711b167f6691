"""The derivative of x²/6 is x/3: yours is x/6.

exercise: swish_hardswish
caught by: test_hardswish_grad_is_the_derivative
"""

import numpy as np


def hardswish_grad(x):
    return np.where(np.abs(x) < 3, (x + 3) / 6, x > 0)
