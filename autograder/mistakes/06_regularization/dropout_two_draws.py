"""out and mask come from two draws. Draw one mask and use it for both (see the section on inverted
dropout).

exercise: dropout
caught by: test_mask_is_the_factor_of_each_unit
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)

    def draw():
        return (rng.random(x.shape) < p) / p

    return x * draw(), draw()
