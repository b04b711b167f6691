"""Standard draws, scaled; the uniform bound as sqrt(3) standard deviations; in float32 and
transposed twice.

exercise: xavier
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    z = rng.standard_normal((fan_out, fan_in)).astype(np.float32).T
    return z / np.sqrt((fan_in + fan_out) / 2)


def xavier_uniform(fan_in, fan_out, rng):
    std = (2 / (fan_in + fan_out)) ** 0.5
    return (2 * rng.random((fan_in, fan_out)) - 1) * np.sqrt(3) * std
