"""You return the logarithm of the draw. Undo it with the exponential.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return rng.uniform(np.log(low), np.log(high), size)
