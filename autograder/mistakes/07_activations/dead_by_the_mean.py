"""One positive input keeps a unit alive: you call a unit dead where its mean input is not positive.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(pre_activations.mean(axis=0) <= 0)
