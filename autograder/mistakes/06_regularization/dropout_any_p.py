"""You take any p. Raise ValueError where it is not above 0 and at most 1 (see the section on
inverted dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    mask = (rng.random(x.shape) < p) / np.float64(p) if train else np.ones(x.shape)
    return x * mask, mask
