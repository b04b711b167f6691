"""The mask that you return marks the units that are dropped. It holds 1/p for those that are kept
(see the section on inverted dropout).

exercise: dropout
caught by: test_mask_is_the_factor_of_each_unit
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    keep = rng.random(x.shape) < p
    return x * keep / p, (1 - keep) / p
