"""You look at p in training only. It raises ValueError at test too (see the section on inverted
dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not train:
        return x, np.ones(x.shape)
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    mask = (rng.random(x.shape) < p) / p
    return x * mask, mask
