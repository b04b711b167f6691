"""Your xavier_uniform takes the standard deviation for the bound. A uniform distribution reaches
sqrt(3) times as far (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_has_the_variance
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(2 / (fan_in + fan_out))
    return rng.uniform(-bound, bound, (fan_in, fan_out))
