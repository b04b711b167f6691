"""One minus the share of units that are positive for some example; a float of Python's.

exercise: dead_fraction
"""

import numpy as np


def dead_fraction(pre_activations):
    alive = np.any(pre_activations > 0, axis=0)
    return 1 - float(alive.sum()) / pre_activations.shape[-1]
