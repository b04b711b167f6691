"""The pair is (scale, alpha): yours is (alpha, scale).

exercise: selu_constants
caught by: test_the_scale_comes_first
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    mean_above = 1 / math.sqrt(2 * math.pi)
    mean_below = tilted(1) - tilted(0)
    square_below = tilted(2) - 2 * tilted(1) + tilted(0)
    alpha = -mean_above / mean_below
    return alpha, 1 / math.sqrt(1 / 2 + alpha**2 * square_below)
