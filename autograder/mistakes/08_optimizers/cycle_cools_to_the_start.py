"""The cosine ends at 0: yours ends where the warm-up started.

exercise: one_cycle
caught by: test_top_is_followed_by_half_a_cosine
"""

import numpy as np


def one_cycle(t, steps, lr_max, warm=0.3):
    top, low = warm * steps, lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return low + (lr_max - low) / 2 * (1 + np.cos(np.pi * min((t - top) / (steps - top), 1)))
