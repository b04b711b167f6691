"""You draw whole powers of ten only. The exponent is a uniform real number.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    low, high = np.log10(low), np.log10(high)
    return 10.0 ** np.clip(np.round(rng.uniform(low, high, size)), low, high)
