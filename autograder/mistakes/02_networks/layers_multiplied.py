"""Each layer multiplies the number of arrangements by n!: yours multiplies n! by the number of
layers.

exercise: equivalent_arrangements
caught by: test_arrangements_of_small_nets
"""

import math


def equivalent_arrangements(units, layers):
    return math.factorial(units) * layers
