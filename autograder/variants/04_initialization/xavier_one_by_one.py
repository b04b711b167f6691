"""One draw at a time, in loops, row by row; lists of lists.

exercise: xavier
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return [[std * z for z in row] for row in rng.normal(size=(fan_in, fan_out)).tolist()]


def xavier_uniform(fan_in, fan_out, rng):
    c = np.sqrt(6 / (fan_in + fan_out))
    W = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        for j in range(fan_out):
            W[i, j] = rng.uniform(-c, c)
    return W
