"""Your masks wipe out entries of x itself, which are then missing from the next mask. Multiply into
a new array (see the section on the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""

import numpy as np


def expected_activation(w, x, p):
    n, mean = len(x), 0.0
    for number in range(2**n):
        mask = np.array([number >> i & 1 for i in range(n)])
        x *= mask
        mean += np.prod(np.where(mask == 1, p, 1 - p)) * (w @ x)
    return mean
