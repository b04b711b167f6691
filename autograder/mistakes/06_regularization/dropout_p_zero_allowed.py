"""You let p = 0 through, which keeps nothing and divides by 0. It raises ValueError (see the
section on inverted dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 <= p <= 1:
        raise ValueError("p should be in (0, 1]")
    mask = (rng.random(x.shape) < p) / max(p, 1e-8) if train else np.ones(x.shape)
    return x * mask, mask
