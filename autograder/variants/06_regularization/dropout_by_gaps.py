"""The gaps between kept units are geometric numbers; the mask cannot be written to.

exercise: dropout
"""

from collections import namedtuple

import numpy as np

Dropped = namedtuple("Dropped", "out mask")


class KeepingError(ValueError):
    """p is not a probability of keeping."""


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise KeepingError(p)
    if not train:
        return Dropped(x, np.ones(x.shape, dtype=int))
    kept, place = np.zeros(x.size), -1
    while (place := place + rng.geometric(p)) < x.size:
        kept[place] = 1
    mask = kept.reshape(x.shape) / p
    mask.flags.writeable = False
    return Dropped(x * mask, mask)


dropout_backward = np.multiply
