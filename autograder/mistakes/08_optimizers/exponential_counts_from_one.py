"""t counts from 0: at t = 0 the rate is lr0.

exercise: decays
caught by: test_exponential_decay_has_a_constant_ratio
"""

import numpy as np


def exponential_decay(t, lr0, k):
    return lr0 * np.exp(-k * (t + 1))
