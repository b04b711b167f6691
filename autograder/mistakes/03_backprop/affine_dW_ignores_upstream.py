"""dW ignores the upstream gradient: it is right only where dout is all ones. Multiply x transposed
by dout (see the section on vectors).

exercise: affine
caught by: test_affine_backward_gives_dW_for_random_upstream
"""

import numpy as np


def affine_backward(dout, cache):
    x, W = cache
    return dout @ W.T, x.T @ np.ones_like(dout), dout.sum(axis=0)
