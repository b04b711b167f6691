"""After t = steps the rate stays at 0: your cosine comes up again.

exercise: cosine
caught by: test_cosine_stays_at_zero
"""

import numpy as np


def cosine_decay(t, lr0, steps):
    return lr0 / 2 * (1 + np.cos(np.pi * t / steps))
