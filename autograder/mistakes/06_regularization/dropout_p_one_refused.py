"""You refuse p = 1. It is allowed, and keeps all units (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_zero_or_scaled_by_one_over_p
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p < 1:
        raise ValueError("p should be in (0, 1)")
    mask = (rng.random(x.shape) < p) / p if train else np.ones(x.shape)
    return x * mask, mask
