"""Your function makes a new generator for each layer, always with the same seed. Hand on the rng
that is given (see the section on activation statistics).

exercise: activation_statistics
caught by: test_the_generator_is_handed_on
"""

import numpy as np


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    statistics, h = [(X.mean(), X.std())], X
    for _ in range(layers):
        h = activation(h @ init(h.shape[1], units, np.random.default_rng(0)))
        statistics.append((h.mean(), h.std()))
    return statistics
