"""The cosine ends at 0: yours ends a little above it, at a small share of the rate at the start.

exercise: one_cycle
caught by: test_cycle_stays_at_zero
"""

import numpy as np


def one_cycle(t, steps, lr_max, warm=0.3):
    top, low = warm * steps, lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return low / 1e4 + (lr_max - low / 1e4) / 2 * (
        1 + np.cos(np.pi * min((t - top) / (steps - top), 1))
    )
