"""Your masks are bytes and have room for eight entries: with more, the others are never on (see the
section on the expected activation).

exercise: expected_activation
caught by: test_expectation_for_one_entry_and_for_twelve
"""

import numpy as np


def expected_activation(w, x, p):
    n = len(x)
    masks = np.zeros((2**n, n))
    for i in range(2**n):
        masks[i, : min(n, 8)] = np.unpackbits(np.uint8(i % 256), bitorder="little")[:n]
    probabilities = np.prod(np.where(masks == 1, p, 1 - p), axis=1)
    return probabilities @ (masks * x @ w) / probabilities.sum()
