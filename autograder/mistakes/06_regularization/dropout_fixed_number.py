"""You drop a fixed number of units of the batch. Each unit is dropped by a coin of its own, so that
the number varies (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_dropped_independently
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    keep = np.zeros(x.size)
    keep[rng.permutation(x.size)[: max(1, round(p * x.size))]] = 1
    mask = keep.reshape(x.shape) / p
    return x * mask, mask
