"""You draw from numpy's global generator. Use `rng`, so that a run can be repeated.

exercise: sample_log_uniform
caught by: test_draws_come_from_the_generator
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return np.exp(np.random.uniform(np.log(low), np.log(high), size))
