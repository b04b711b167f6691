"""You draw a new mask in the backward pass. It is the mask of the forward pass that counts (see the
section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""

import numpy as np


def dropout_backward(dout, mask):
    p = 1 / np.max(mask)
    return dout * (np.random.default_rng(0).random(dout.shape) < p) / p
