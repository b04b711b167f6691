"""The derivative of hard-swish is below 0 for −3 < x < −1.5 and above 1 near 3: yours is clipped to
[0, 1].

exercise: swish_hardswish
caught by: test_hardswish_grad_is_the_derivative
"""

import numpy as np


def hardswish_grad(x):
    return np.clip((2 * x + 3) / 6, 0, 1)
