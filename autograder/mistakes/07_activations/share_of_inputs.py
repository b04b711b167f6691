"""A unit is dead where all its inputs are at most 0: you count single inputs instead of units.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(pre_activations <= 0)
