"""0 is reached at t = steps: yours is there one step before.

exercise: cosine
caught by: test_rate_falls_along_half_a_cosine
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 / 2 * (1 + np.cos(np.pi * min(t / (steps - 1), 1)))
