"""out is right, but the mask that you return holds 1 for a kept unit. It should hold 1/p, the
factor of the unit (see the section on inverted dropout).

exercise: dropout
caught by: test_mask_is_the_factor_of_each_unit
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    mask = rng.random(x.shape) < p
    return x * mask / p, mask
