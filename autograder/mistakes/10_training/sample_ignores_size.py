"""You return one number whatever `size` is.

exercise: sample_log_uniform
caught by: test_draws_have_the_shape_that_is_asked_for
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return np.exp(rng.uniform(np.log(low), np.log(high)))
