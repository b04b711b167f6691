"""You take p for the ones of a mask, and nothing for its zeros: each zero has the probability 1 − p
(see the section on the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.arange(2**n)[:, None] >> np.arange(n) & 1
    return np.sum(p ** masks.sum(axis=1) * (masks * x @ w))
