"""Your kaiming_normal draws from a uniform distribution. Its variance is right, but normal weights
are asked for (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_distributions_have_their_shapes
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    bound = np.sqrt(6 / fan_in)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
