"""Your xavier_uniform draws from [0, c]. The interval is [-c, c], with mean 0 (see the section on
Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_has_the_variance
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(0, bound, (fan_in, fan_out))
