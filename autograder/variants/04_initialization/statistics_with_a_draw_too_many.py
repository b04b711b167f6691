"""The loop looks at a layer and then makes the next one, so that the last weights go unused.

exercise: activation_statistics
"""

import numpy as np


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    rng = rng or np.random.default_rng()
    statistics, h = [], X
    for _ in range(layers + 1):
        statistics.append((h.mean(), h.std()))
        h = activation(h @ init(h.shape[1], units, rng))
    return statistics
