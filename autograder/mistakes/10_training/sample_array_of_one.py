"""Without `size` you return an array of several draws. A single number is asked for.

exercise: sample_log_uniform
caught by: test_single_draw_is_a_number_in_the_range
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    return np.exp(rng.uniform(np.log(low), np.log(high), 10 if size is None else size))
