"""1 + cos runs from 2 to 0: yours lacks the ½ and starts at twice lr0.

exercise: cosine
caught by: test_rate_falls_along_half_a_cosine
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 * (1 + np.cos(np.pi * min(t / steps, 1)))
