"""Your kaiming_uniform draws from a normal distribution. Its variance is right, but uniform weights
are asked for (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_distributions_have_their_shapes
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))
