"""The mask is drawn by rng.choice from 0 and 1/p; the check comes last, by a subclass of
ValueError; a mask is drawn at test too, and not used.

exercise: dropout
"""

import numpy as np


class ImpossibleError(ValueError):
    pass


def dropout_forward(x, p, rng, train=True):
    if 0 < p <= 1:
        mask = rng.choice([0, 1 / p], p=[1 - p, p], size=x.shape)
        if train:
            return x * mask, mask
        return x, np.ones(x.shape, dtype=int)
    raise ImpossibleError


def dropout_backward(dout, mask):
    dx = dout.copy()
    dx *= mask
    return dx
