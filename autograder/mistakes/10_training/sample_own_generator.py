"""You make a generator of your own with a fixed seed, so that each call gives the same draws. Use
`rng`.

exercise: sample_log_uniform
caught by: test_draws_come_from_the_generator
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return np.exp(np.random.default_rng(0).uniform(np.log(low), np.log(high), size))
