"""By default your network has other layers than ten hidden ones of 500 units: keep the arguments as
the task gives them (see the section on activation statistics).

exercise: activation_statistics
caught by: test_there_are_ten_layers_of_500_units_by_default
"""

import numpy as np


def activation_statistics(init, activation, X, layers=5, units=100, rng=None):
    rng = rng or np.random.default_rng()
    statistics, h = [(X.mean(), X.std())], X
    for _ in range(layers):
        h = activation(h @ init(h.shape[1], units, rng))
        statistics.append((h.mean(), h.std()))
    return statistics
