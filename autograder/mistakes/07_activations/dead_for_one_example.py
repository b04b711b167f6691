"""A unit is dead where no example gives it a positive input: for you one example that gives none is
enough.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(np.any(pre_activations <= 0, axis=0))
