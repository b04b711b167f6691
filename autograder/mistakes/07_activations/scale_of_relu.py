"""Your scale is that of ReLU: the part below 0 adds to the mean of the squares.

exercise: selu_constants
caught by: test_scale_makes_the_variance_one
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    return math.sqrt(2), 1 / math.sqrt(2 * math.pi) / (tilted(0) - tilted(1))
