"""Your kaiming_uniform has the bound 1/sqrt(fan_in), the default of a framework's linear layer,
with a sixth of the variance. For a ReLU it is sqrt(6/fan_in) (see the section on Kaiming
initialization).

exercise: kaiming
caught by: test_kaiming_uniform_has_the_variance
"""

import numpy as np


def kaiming_uniform(fan_in, fan_out, rng):
    bound = 1 / np.sqrt(fan_in)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
