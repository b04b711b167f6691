"""After t = steps the rate stays at 0: yours begins another cycle.

exercise: one_cycle
caught by: test_cycle_stays_at_zero
"""

import numpy as np


def one_cycle(t, steps, lr_max, warm=0.3):
    t = t % steps
    top, low = warm * steps, lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return lr_max / 2 * (1 + np.cos(np.pi * min((t - top) / (steps - top), 1)))
