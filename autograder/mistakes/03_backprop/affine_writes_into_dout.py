"""Your affine_backward writes into dout, the array that it is given: somebody else may still need
it.

exercise: affine
caught by: test_affine_backward_belongs_to_its_cache
"""

import numpy as np


def affine_backward(dout, cache):
    x, W = cache
    dx, dW = dout @ W.T, x.T @ dout
    return dx, dW, np.add.accumulate(dout, axis=0, out=dout)[-1].copy()
