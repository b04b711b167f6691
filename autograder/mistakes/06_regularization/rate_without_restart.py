"""Your rate never restarts: after a cycle the cosine goes up again by itself. Use the step within
the cycle, step mod T (see the section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_every_cycle_is_like_the_first
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    return lr_max / 2 * (1 + np.cos(np.pi * step / steps_per_cycle))
