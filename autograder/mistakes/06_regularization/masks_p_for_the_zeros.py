"""You give p to the zeros of a mask. It is the probability of a one, of keeping (see the section on
the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.arange(2**n)[:, None] >> np.arange(n) & 1
    probabilities = np.prod(np.where(masks == 0, p, 1 - p), axis=1)
    return probabilities @ (masks * x @ w)
