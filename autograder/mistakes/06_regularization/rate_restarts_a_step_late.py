"""Your rate restarts one step late: it is 0 at step T, where a new cycle should begin with lr_max
(see the section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_is_largest_at_each_restart
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    if step == 0:
        return lr_max
    phase = ((step - 1) % steps_per_cycle + 1) / steps_per_cycle
    return lr_max / 2 * (1 + np.cos(np.pi * phase))
