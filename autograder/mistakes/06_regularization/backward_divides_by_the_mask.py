"""You divide by the mask. Backward multiplies by the same factor as forward (see the section on
inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""

import numpy as np


def dropout_backward(dout, mask):
    return np.where(mask > 0, dout / np.where(mask > 0, mask, 1), 0.0)
