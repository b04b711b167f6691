"""Your sparse_init puts k weights into each row. A column holds the weights of one output, and k of
them are not 0 (see the section on sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    for i in range(fan_in):
        W[i, rng.choice(fan_out, size=min(k, fan_out), replace=False)] = rng.normal(
            size=min(k, fan_out)
        )
    return W
