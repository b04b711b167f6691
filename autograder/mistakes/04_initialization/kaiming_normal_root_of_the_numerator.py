"""Your kaiming_normal takes the root of the 2 alone. It goes over the whole fraction (see the
section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2) / fan_in, (fan_in, fan_out))
