"""The cosine takes the steps that are left after the warm-up: yours is as long as the whole cycle.

exercise: one_cycle
caught by: test_top_is_followed_by_half_a_cosine
"""

import numpy as np


def one_cycle(t, steps, lr_max, warm=0.3):
    top, low = warm * steps, lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return lr_max / 2 * (1 + np.cos(np.pi * min((t - top) / steps, 1)))
