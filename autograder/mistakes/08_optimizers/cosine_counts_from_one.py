"""t counts from 0: at t = 0 the rate is lr0.

exercise: cosine
caught by: test_rate_falls_along_half_a_cosine
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 / 2 * (1 + np.cos(np.pi * min((t + 1) / steps, 1)))
