"""An impossible p raises AssertionError. Raise ValueError (see the section on inverted dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    assert 0 < p <= 1, "p should be in (0, 1]"
    mask = (rng.random(x.shape) < p) / p if train else np.ones(x.shape)
    return x * mask, mask
