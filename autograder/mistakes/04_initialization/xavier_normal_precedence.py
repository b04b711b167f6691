"""Your xavier_normal divides by fan_in and then adds fan_out: put the sum into parentheses (see the
section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / fan_in + fan_out), (fan_in, fan_out))
