"""Your rate goes down and up again within a cycle: the cosine runs over π in a cycle, not over 2π
(see the section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_falls_along_a_cosine
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    return lr_max / 2 * (1 + np.cos(2 * np.pi * (step % steps_per_cycle) / steps_per_cycle))
