"""You let a p above 1 through. It is a probability: raise ValueError (see the section on inverted
dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if p <= 0:
        raise ValueError("p should be in (0, 1]")
    mask = (rng.random(x.shape) < p) / p if train else np.ones(x.shape)
    return x * mask, mask
