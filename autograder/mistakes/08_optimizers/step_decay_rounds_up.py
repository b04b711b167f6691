"""The exponent of the drop is rounded down: yours rounds up or to the nearest, and drops too
early.

exercise: decays
caught by: test_rate_is_constant_between_the_drops
"""

import numpy as np


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** np.ceil(t / every)
