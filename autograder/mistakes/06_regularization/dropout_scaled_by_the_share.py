"""You divide by the share of units that happened to be kept. Divide by p, its mean (see the section
on inverted dropout).

exercise: dropout
caught by: test_units_are_zero_or_scaled_by_one_over_p
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    keep = rng.random(x.shape) < p
    mask = keep / max(keep.mean(), 1e-9)
    return x * mask, mask
