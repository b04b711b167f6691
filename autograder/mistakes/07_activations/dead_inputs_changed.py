"""`dead_fraction` should only look: yours puts 0 for the negative inputs in the array of the
caller.

exercise: dead_fraction
caught by: test_dead_fraction_of_a_layer_all_alive_or_all_dead
"""

import numpy as np


def dead_fraction(pre_activations):
    pre_activations[pre_activations < 0] = 0
    return np.mean((pre_activations == 0).all(axis=0))
