"""Your sparse_init draws one value a column and uses it k times. Draw k (see the section on sparse
weights).

exercise: sparse_init
caught by: test_sparse_weights_are_drawn_anew_from_the_generator
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    for j in range(fan_out):
        W[rng.choice(fan_in, size=k, replace=False), j] = rng.normal()
    return W
