"""The top may lie between two steps: do not round warm · steps.

exercise: one_cycle
caught by: test_warm_up_is_a_line
"""

import numpy as np


def one_cycle(t, steps, lr_max, warm=0.3):
    top, low = int(warm * steps), lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return lr_max / 2 * (1 + np.cos(np.pi * min((t - top) / (steps - top), 1)))
