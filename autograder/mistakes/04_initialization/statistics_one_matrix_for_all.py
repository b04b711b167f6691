"""Your hidden layers share one weight matrix. Call init for each of them (see the section on
activation statistics).

exercise: activation_statistics
caught by: test_init_is_called_once_for_each_layer
"""

import numpy as np


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    rng = rng or np.random.default_rng()
    statistics, h = [(X.mean(), X.std())], X
    W, rest = init(X.shape[1], units, rng), init(units, units, rng)
    for _ in range(layers):
        h, W = activation(h @ W), rest
        statistics.append((h.mean(), h.std()))
    return statistics
