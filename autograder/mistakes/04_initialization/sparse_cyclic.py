"""Your sparse_init deals the places out in turn, one column after the other. They are random (see
the section on sparse weights).

exercise: sparse_init
caught by: test_the_places_are_random_in_each_column
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    for j in range(fan_out):
        W[(j * k + np.arange(k)) % fan_in, j] = rng.normal(size=k)
    return W
