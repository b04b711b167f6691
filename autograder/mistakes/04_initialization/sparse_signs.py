"""Your sparse_init draws signs only. The values come from a continuous distribution (see the
section on sparse weights).

exercise: sparse_init
caught by: test_sparse_weights_are_drawn_anew_from_the_generator
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    for j in range(fan_out):
        W[rng.choice(fan_in, size=k, replace=False), j] = rng.choice([-1.0, 1.0], size=k)
    return W
