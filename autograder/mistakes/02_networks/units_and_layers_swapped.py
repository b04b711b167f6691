"""It is (n!)^m with n units and m layers: yours has them the other way round.

exercise: equivalent_arrangements
caught by: test_arrangements_of_small_nets
"""

import math


def equivalent_arrangements(units, layers):
    return math.factorial(layers) ** units
