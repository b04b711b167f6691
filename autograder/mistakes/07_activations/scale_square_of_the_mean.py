"""The mean of a square is not the square of the mean: your scale uses the latter below 0.

exercise: selu_constants
caught by: test_scale_makes_the_variance_one
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    mean_above = 1 / math.sqrt(2 * math.pi)
    mean_below = tilted(1) - tilted(0)
    square_below = mean_below**2
    alpha = -mean_above / mean_below
    return 1 / math.sqrt(1 / 2 + alpha**2 * square_below), alpha
