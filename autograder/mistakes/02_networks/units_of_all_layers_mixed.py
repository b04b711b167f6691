"""A unit cannot change its layer: yours permutes all units of the net together.

exercise: equivalent_arrangements
caught by: test_arrangements_of_small_nets
"""

import math


def equivalent_arrangements(units, layers):
    return math.factorial(units * layers)
