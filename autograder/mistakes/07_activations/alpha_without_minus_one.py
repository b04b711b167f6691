"""Below 0 the mean is that of e^z − 1: your equation for alpha lacks the −1.

exercise: selu_constants
caught by: test_alpha_makes_the_mean_zero
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    mean_above = 1 / math.sqrt(2 * math.pi)
    mean_below = -tilted(1)
    square_below = tilted(2) - 2 * tilted(1) + tilted(0)
    alpha = -mean_above / mean_below
    return 1 / math.sqrt(1 / 2 + alpha**2 * square_below), alpha
