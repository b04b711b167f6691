"""Where rng is None, your function hands None to init. Make a generator first (see the section on
activation statistics).

exercise: activation_statistics
caught by: test_the_generator_is_handed_on
"""


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    statistics, h = [(X.mean(), X.std())], X
    for _ in range(layers):
        h = activation(h @ init(h.shape[1], units, rng))
        statistics.append((h.mean(), h.std()))
    return statistics
