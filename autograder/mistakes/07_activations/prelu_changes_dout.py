"""Your backward pass of PReLU multiplies dout in place, in the array of the caller.

exercise: prelu
caught by: test_prelu_leaves_its_arguments_as_they_were
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    by_entry = dout * np.minimum(x, 0)
    dalpha = by_entry.sum(axis=0) if np.ndim(alpha) else by_entry.sum()
    dout *= np.where(x > 0, 1, alpha)
    return dout, dalpha
