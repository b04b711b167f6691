"""Your kaiming_normal has the variance 1/fan_in: the 2 that makes up for the ReLU is missing (see
the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(1 / fan_in), (fan_in, fan_out))
