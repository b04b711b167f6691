"""You draw masks at random, so that the mean is only roughly right. Go through all of them (see the
section on the expected activation).

exercise: expected_activation
caught by: test_expectation_where_all_masks_are_equally_likely
"""

import numpy as np


def expected_activation(w, x, p):
    masks = np.random.default_rng(0).random((1000, len(x))) < p
    return np.mean(masks * x @ w)
