"""You scale the gradient twice: the mask holds 1/p already (see the section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""

import numpy as np


def dropout_backward(dout, mask):
    return dout * mask * np.max(mask)
