"""Your gradient goes through units that were dropped. They have no influence on the loss: their
gradient is 0 (see the section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""

import numpy as np


def dropout_backward(dout, mask):
    return dout * np.max(mask)
