"""Your rate is 0 at the last step of a cycle, for you divide by T − 1. Divide by T (see the section
on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_falls_along_a_cosine
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    phase = (step % steps_per_cycle) / max(1, steps_per_cycle - 1)
    return lr_max / 2 * (1 + np.cos(np.pi * phase))
