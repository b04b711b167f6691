"""You take logarithms to base 10 and undo them with exp. Use the same base: 10 ** …, or np.log.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return np.exp(rng.uniform(np.log10(low), np.log10(high), size))
