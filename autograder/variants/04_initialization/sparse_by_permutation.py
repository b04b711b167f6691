"""A dense draw from which all but k shuffled places of each column are wiped out.

exercise: sparse_init
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = rng.normal(scale=1 / np.sqrt(k), size=(fan_in, fan_out))
    for column in range(fan_out):
        W[rng.permutation(fan_in)[k:], column] = 0
    return W
