"""Your xavier_uniform seeds a generator of its own, so that every layer gets the same weights. Draw
from rng (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_draws_anew_from_the_generator
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    bound = np.sqrt(6 / (fan_in + fan_out))
    return np.random.default_rng(0).uniform(-bound, bound, (fan_in, fan_out))
