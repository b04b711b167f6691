"""Your dead_fraction takes units for dead whose inputs are positive, but small (see the section
on dead units).

exercise: dead_fraction
caught by: test_dead_fraction_counts_the_units_without_a_positive_input
"""

import numpy as np


def dead_fraction(pre_activations):
    outputs = np.maximum(pre_activations, 0).sum(axis=0)
    return np.mean(np.isclose(outputs, 0, atol=1e-3))
