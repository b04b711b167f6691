"""Without a generator your activation_statistics makes a new one with the same seed for each
layer, so that all layers start from the same draws: make one, and hand that on (see activation
statistics).

exercise: activation_statistics
caught by: test_the_generator_is_handed_on
"""

import numpy as np


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    statistics, h = [(X.mean(), X.std())], X
    for _ in range(layers):
        generator = np.random.default_rng(0) if rng is None else rng
        h = activation(h @ init(h.shape[1], units, generator))
        statistics.append((h.mean(), h.std()))
    return statistics
