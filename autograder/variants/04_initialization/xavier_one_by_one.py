"""One column or one weight at a time, in loops.

exercise: xavier
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    columns = []
    for _ in range(fan_out):
        columns.append(rng.standard_normal(fan_in) * (2 / (fan_in + fan_out)) ** 0.5)
    return np.stack(columns, axis=1)


def xavier_uniform(fan_in, fan_out, rng):
    c = np.sqrt(6 / (fan_in + fan_out))
    W = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        for j in range(fan_out):
            W[i, j] = rng.uniform(-c, c)
    return W
