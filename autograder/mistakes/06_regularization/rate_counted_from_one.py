"""You count the steps from 1, so that the first step is already below lr_max. They count from 0
(see the section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_falls_along_a_cosine
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    phase = (step % steps_per_cycle + 1) / steps_per_cycle
    return lr_max / 2 * (1 + np.cos(np.pi * phase))
