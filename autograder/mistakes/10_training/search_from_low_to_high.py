"""Your tries go through each range in order. Each one is drawn for itself.

exercise: random_search
caught by: test_search_draws_parameters_and_tries_independently
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    places = {name: np.sort(rng.random(tries)) for name in space}
    results = []
    for i in range(tries):
        params = {n: low * (high / low) ** places[n][i] for n, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
