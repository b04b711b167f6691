"""Your ELU writes into the array of the caller: work on a copy.

exercise: elu_celu
caught by: test_elu_and_celu_leave_x_as_it_was
"""

import numpy as np


def elu(x, alpha=1.0):
    x[x < 0] = alpha * np.expm1(x[x < 0])
    return x
