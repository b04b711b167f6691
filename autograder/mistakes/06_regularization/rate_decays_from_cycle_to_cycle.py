"""Your largest rate becomes smaller from cycle to cycle. Each restart goes back to lr_max (see the
section on snapshots and cyclic rates).

exercise: cyclic_cosine
caught by: test_every_cycle_is_like_the_first
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    cycle, step = divmod(step, steps_per_cycle)
    return lr_max * 0.5**cycle / 2 * (1 + np.cos(np.pi * step / steps_per_cycle))
