"""Your xavier_normal cuts the normal distribution off at two standard deviations, which takes a
fifth of its variance away. Draw from the whole distribution (see the section on Xavier
initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    z = rng.normal(size=(fan_in, fan_out))
    while (far := np.abs(z) > 2).any():
        z[far] = rng.normal(size=far.sum())
    return z * np.sqrt(2 / (fan_in + fan_out))
