"""You take the mask from where out is not 0. A kept unit can be 0 by itself: keep the mask that you
have drawn (see the section on inverted dropout).

exercise: dropout
caught by: test_mask_is_the_factor_of_each_unit
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    out = x * (rng.random(x.shape) < p) / p
    return out, (out != 0) / p
