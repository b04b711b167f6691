"""Your xavier_normal takes the uniform bound sqrt(6 / (fan_in + fan_out)) for the standard
deviation (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(6 / (fan_in + fan_out)), (fan_in, fan_out))
