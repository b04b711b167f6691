"""Your xavier_normal has the variance 1/fan_in. Xavier's takes the outputs in too: 2 / (fan_in +
fan_out) (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(1 / fan_in), (fan_in, fan_out))
