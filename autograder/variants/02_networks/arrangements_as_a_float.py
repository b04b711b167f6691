"""A float, by logarithms of the gamma function.

exercise: equivalent_arrangements
"""

import math


def equivalent_arrangements(units, layers):
    return math.exp(layers * math.lgamma(units + 1))
