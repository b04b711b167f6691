"""You multiply the mask into x itself: make a new array (see the section on inverted dropout).

exercise: dropout
caught by: test_dropout_leaves_its_arguments
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) < p) / p
    x *= mask
    return x, mask
