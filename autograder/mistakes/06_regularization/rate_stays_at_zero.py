"""After the first cycle your rate stays at 0. It jumps back to lr_max at each restart (see the
section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_every_cycle_is_like_the_first
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    phase = min(step / steps_per_cycle, 1)
    return lr_max / 2 * (1 + np.cos(np.pi * phase))
