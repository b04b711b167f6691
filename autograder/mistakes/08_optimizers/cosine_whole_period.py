"""Half a period of the cosine takes the steps: yours goes through a whole one.

exercise: cosine
caught by: test_rate_falls_along_half_a_cosine
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 / 2 * (1 + np.cos(2 * np.pi * min(t / steps, 1)))
