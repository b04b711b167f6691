"""Your xavier_uniform divides by fan_in and then adds fan_out: put the sum into parentheses (see
the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_has_the_variance
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(6 / fan_in + fan_out)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
