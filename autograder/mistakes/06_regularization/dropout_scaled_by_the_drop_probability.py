"""You divide by 1 − p. Divide by p, the probability of keeping: then the mean of a unit stays what
it was (see the section on inverted dropout).

exercise: dropout
caught by: test_units_are_zero_or_scaled_by_one_over_p
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    keep = rng.random(x.shape) < p
    mask = keep / (1 - p) if p < 1 else keep * 1.0
    return x * mask, mask
