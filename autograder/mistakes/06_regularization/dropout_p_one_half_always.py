"""You keep half of the units, whatever p is (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_kept_with_probability_p
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    if p == 1:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) < 0.5) / p
    return x * mask, mask
