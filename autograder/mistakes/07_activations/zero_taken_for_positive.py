"""An input of exactly 0 is not positive: a unit that never gets more is dead, and yours counts as
alive.

exercise: dead_fraction
caught by: test_an_input_of_zero_is_not_positive
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(pre_activations.max(axis=0) < 0)
