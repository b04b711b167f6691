"""Units are kept where a uniform number is at least 1 - p, unit by unit, transposed, in loops.

exercise: dropout
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not (p > 0 and p <= 1):
        raise ValueError("p")
    N, D = x.shape
    mask = np.ones((N, D))
    if train:
        for d in range(D):
            for n in range(N):
                mask[n, d] = 1 / p if rng.random() >= 1 - p else 0
    return x * mask, mask


def dropout_backward(dout, mask):
    return np.einsum("nd,nd->nd", dout, mask)
