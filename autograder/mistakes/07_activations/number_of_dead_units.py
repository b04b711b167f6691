"""You return the number of dead units: divide it by the number of units.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return int(np.sum(pre_activations.max(axis=0) <= 0))
