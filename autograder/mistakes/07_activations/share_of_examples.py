"""The units are the columns: you look for rows, that is for examples, without a positive input.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.mean(pre_activations.max(axis=1) <= 0)
