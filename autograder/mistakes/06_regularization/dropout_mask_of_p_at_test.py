"""Your mask at test is not all ones (see the section on inverted dropout).

exercise: dropout
caught by: test_nothing_happens_at_test
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.full(x.shape, p)
    mask = (rng.random(x.shape) < p) / p
    return x * mask, mask
