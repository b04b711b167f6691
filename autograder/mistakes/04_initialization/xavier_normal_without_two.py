"""Your xavier_normal has the variance 1 / (fan_in + fan_out): the 2 is missing (see the section on
Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(1 / (fan_in + fan_out)), (fan_in, fan_out))
