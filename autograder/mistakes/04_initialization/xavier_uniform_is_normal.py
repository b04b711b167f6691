"""Your xavier_uniform draws from a normal distribution. Its variance is right, but uniform weights
are asked for (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_is_flat_within_its_bound
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out))
