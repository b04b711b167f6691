"""Your xavier_uniform has the variance 1/fan_in. Xavier's takes the outputs in too: 2 / (fan_in +
fan_out) (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_has_the_variance
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(3 / fan_in)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
