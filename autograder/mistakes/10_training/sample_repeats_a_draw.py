"""You draw one number and fill the array with it. Each place has a draw of its own.

exercise: sample_log_uniform
caught by: test_draws_have_the_shape_that_is_asked_for
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    draw = np.exp(rng.uniform(np.log(low), np.log(high)))
    return draw if size is None else np.full(size, draw)
