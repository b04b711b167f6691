"""Your kaiming_normal puts the mean of fan_in and fan_out for fan_in. Kaiming's variance counts the
inputs only (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(4 / (fan_in + fan_out)), (fan_in, fan_out))
