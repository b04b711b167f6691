"""You add up the activations of all masks without weighting them by their probabilities (see the
section on the expected activation).

exercise: expected_activation
caught by: test_expectation_where_all_masks_are_equally_likely
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.arange(2**n)[:, None] >> np.arange(n) & 1
    return np.sum(masks * x @ w)
