"""The mean of z over the negative half is not that of e^z − 1: your alpha balances the parts at the
wrong weights.

exercise: selu_constants
caught by: test_alpha_makes_the_mean_zero
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    mean_above = 1 / math.sqrt(2 * math.pi)
    mean_below = 2 * (tilted(1) - tilted(0))
    square_below = tilted(2) - 2 * tilted(1) + tilted(0)
    alpha = -mean_above / mean_below
    return 1 / math.sqrt(1 / 2 + alpha**2 * square_below), alpha
