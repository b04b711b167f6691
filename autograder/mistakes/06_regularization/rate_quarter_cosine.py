"""Your rate is the first quarter of a cosine. It is lr_max/2 · (1 + cos), over half a period (see
the section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_falls_along_a_cosine
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    return lr_max * np.cos(np.pi / 2 * (step % steps_per_cycle) / steps_per_cycle)
