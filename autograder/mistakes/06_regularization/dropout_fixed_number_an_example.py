"""You drop the same number of units in each example. Each unit is dropped by a coin of its own, so
that the number varies (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_dropped_independently
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    mask = np.zeros(x.shape)
    for row in mask:
        row[rng.permutation(len(row))[: round(p * len(row))]] = 1 / p
    return x * mask, mask
