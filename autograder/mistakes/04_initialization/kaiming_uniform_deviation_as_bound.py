"""Your kaiming_uniform takes the standard deviation for the bound. A uniform distribution reaches
sqrt(3) times as far (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_uniform_has_the_variance
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(2 / fan_in)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
