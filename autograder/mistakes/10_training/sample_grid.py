"""You place the values evenly on the log scale. They are to be drawn at random.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    if size is None:
        return np.exp(rng.uniform(np.log(low), np.log(high)))
    return np.geomspace(low, high, int(np.prod(size))).reshape(size)
