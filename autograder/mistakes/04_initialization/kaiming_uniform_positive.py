"""Your kaiming_uniform draws from [0, c]. The interval is [-c, c], with mean 0 (see the section on
Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_uniform_has_the_variance
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(6 / fan_in)
    return rng.uniform(0, bound, (fan_in, fan_out))
