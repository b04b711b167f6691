"""The rate decays, e^(−kt): yours lacks the minus.

exercise: decays
caught by: test_exponential_decay_has_a_constant_ratio
"""

import numpy as np


def exponential_decay(t, lr0, k):
    return lr0 * np.exp(k * t)
