"""All masks count alike in your mean. That is right for p = 0.5 only: a mask with k ones has the
probability pᵏ(1 − p)ⁿ⁻ᵏ (see the section on the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.arange(2**n)[:, None] >> np.arange(n) & 1
    return np.mean(masks * x @ w)
