"""You leave the mask of zeros out of the mean. It adds nothing to the sum, but its probability
counts (see the section on the expected activation).

exercise: expected_activation
caught by: test_expectation_where_all_masks_are_equally_likely
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.arange(1, 2**n)[:, None] >> np.arange(n) & 1
    probabilities = np.prod(np.where(masks == 1, p, 1 - p), axis=1)
    return probabilities @ (masks * x @ w) / probabilities.sum()
