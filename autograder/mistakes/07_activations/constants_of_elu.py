"""Your alpha is 1, as in ELU: SELU's alpha is the one for which the mean is 0.

exercise: selu_constants
caught by: test_alpha_makes_the_mean_zero
"""

import math


def selu_constants():
    def tilted(k):
        return math.exp(k**2 / 2) * (1 - math.erf(k / math.sqrt(2))) / 2

    return 1 / math.sqrt(1 / 2 + tilted(2) - 2 * tilted(1) + tilted(0)), 1.0
