"""The phase as what is left of a quotient, and a 0-d array.

exercise: cyclic_cosine
"""

import numpy as np


def cyclic_cosine(step, steps_per_cycle, lr_max):
    cycle = np.floor(step / steps_per_cycle)
    phase = step / steps_per_cycle - cycle
    return np.array(0.5 * lr_max + 0.5 * lr_max * np.cos(phase * np.pi))
