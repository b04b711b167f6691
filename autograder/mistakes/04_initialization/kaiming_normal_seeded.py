"""Your kaiming_normal seeds a generator of its own, so that every layer gets the same weights. Draw
from rng (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_draws_anew_from_the_generator
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    rng = np.random.default_rng(0)
    return rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))
