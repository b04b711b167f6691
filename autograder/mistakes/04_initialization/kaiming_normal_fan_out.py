"""Your kaiming_normal uses fan_out. A weight's variance is 2/fan_in, the number of inputs (see the
section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / fan_out), (fan_in, fan_out))
