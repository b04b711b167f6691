"""The number of dead units is to be divided by the number of units: you divide by the number of
examples.

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    return np.sum(pre_activations.max(axis=0) <= 0) / len(pre_activations)
