"""The rate is lr0/2 · (1 + cos(π t / steps)): yours is a quarter of a cosine without the 1.

exercise: cosine
caught by: test_rate_falls_along_half_a_cosine
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 * np.cos(np.pi / 2 * min(t / steps, 1))
