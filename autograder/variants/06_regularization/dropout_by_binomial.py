"""Binomial draws, one example after the other; a list for the pair; backward by np.where.

exercise: dropout
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if p <= 0 or p > 1:
        raise ValueError("p must be a probability above 0")
    if not train:
        return [x.copy(), np.ones_like(x)]
    mask = np.stack([rng.binomial(1, p, size=x.shape[1]) for _ in x]) / p
    return [mask * x, mask]


def dropout_backward(dout, mask):
    return np.where(mask == 0, 0.0, dout * mask)
