"""The variance of your kaiming_normal is right, but its distribution is not normal: it has a peak
in the middle and long tails (see Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_distributions_have_their_shapes
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.laplace(0, np.sqrt(1 / fan_in), (fan_in, fan_out))
