"""Your kaiming_uniform uses fan_out. A weight's variance is 2/fan_in, the number of inputs (see the
section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_uniform_has_the_variance
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(6 / fan_out)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
