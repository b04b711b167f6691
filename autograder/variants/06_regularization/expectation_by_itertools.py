"""A loop over itertools.product, with weights counted from the number of ones.

exercise: expected_activation
"""

import itertools

import numpy as np


def expected_activation(w, x, p):
    total, n = 0.0, len(x)
    for mask in itertools.product((0, 1), repeat=n):
        ones = sum(mask)
        total += p**ones * (1 - p) ** (n - ones) * np.dot(w, np.array(mask) * x)
    return total
