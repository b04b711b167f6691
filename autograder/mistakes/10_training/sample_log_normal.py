"""You draw log-normally, around the middle of the range. The logarithm is uniform: no value is
likelier than another.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    low, high = np.log(low), np.log(high)
    draws = (low + high) / 2 + (high - low) / 6 * rng.standard_normal(size)
    return np.exp(np.clip(draws, low, high))
