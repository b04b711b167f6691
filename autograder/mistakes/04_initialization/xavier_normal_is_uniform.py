"""Your xavier_normal draws from a uniform distribution. Its variance is right, but normal weights
are asked for (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_is_bell_shaped
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    bound = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-bound, bound, (fan_in, fan_out))
