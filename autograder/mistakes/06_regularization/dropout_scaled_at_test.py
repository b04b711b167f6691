"""You scale by p at test. After inverted dropout, which scales in training, nothing is left to do
(see the section on inverted dropout).

exercise: dropout
caught by: test_nothing_happens_at_test
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x * p, np.ones(x.shape)
    mask = (rng.random(x.shape) < p) / p
    return x * mask, mask
