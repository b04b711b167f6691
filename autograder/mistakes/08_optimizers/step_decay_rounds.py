"""The exponent of the drop is rounded down: yours rounds to the nearest, and drops half an
interval early.

exercise: decays
caught by: test_rate_is_constant_between_the_drops
"""

import numpy as np


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** np.floor(t / every + 0.5)
