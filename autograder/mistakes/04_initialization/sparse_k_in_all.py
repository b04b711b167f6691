"""Your sparse_init puts k weights into the whole array. Each column has k (see the section on
sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    places = rng.choice(fan_in * fan_out, size=k, replace=False)
    W.flat[places] = rng.normal(size=k)
    return W
