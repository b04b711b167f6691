"""You return the share of the units that are alive.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(pre_activations.max(axis=0) > 0)
