"""The share is a number from 0 to 1: yours is a percentage.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return 100 * np.mean(pre_activations.max(axis=0) <= 0)
