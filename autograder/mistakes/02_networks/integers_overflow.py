"""Your product overflows an int64 for large nets: use Python's integers, as `math.factorial` does.

exercise: equivalent_arrangements
caught by: test_arrangements_of_large_nets
"""

import numpy as np


def equivalent_arrangements(units, layers):
    return np.prod(np.arange(1, units + 1)) ** layers
