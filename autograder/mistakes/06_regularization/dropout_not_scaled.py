"""You drop units, but do not scale the ones that are kept. Inverted dropout divides them by p in
training (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_zero_or_scaled_by_one_over_p
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) < p) * 1.0
    return x * mask, mask
