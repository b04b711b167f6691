"""You seed a generator of your own, so that the same units are dropped in every call. Draw from rng
(see the section on inverted dropout).

exercise: dropout
caught by: test_each_call_draws_a_new_mask_from_the_generator
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    mask = (np.random.default_rng(0).random(x.shape) < p) / p
    return x * mask, mask
