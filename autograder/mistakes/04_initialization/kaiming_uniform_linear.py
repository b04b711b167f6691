"""Your kaiming_uniform has the bound sqrt(3/fan_in), for the variance 1/fan_in. For a ReLU it is
2/fan_in (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_uniform_has_the_variance
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(3 / fan_in)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
