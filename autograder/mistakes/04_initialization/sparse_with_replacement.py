"""Your sparse_init draws the places with replacement, so that some columns have fewer than k (see
the section on sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    for j in range(fan_out):
        W[rng.choice(fan_in, size=k), j] = rng.normal(size=k)
    return W
