"""Your sparse_init spreads k * fan_out weights over the whole array. Each column has exactly k (see
the section on sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    places = rng.choice(fan_in * fan_out, size=k * fan_out, replace=False)
    W.flat[places] = rng.normal(size=k * fan_out)
    return W
