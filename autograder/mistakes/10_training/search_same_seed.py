"""You make a generator with a fixed seed for the search. Use `rng`.

exercise: random_search
caught by: test_search_takes_its_randomness_from_the_generator
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    results = []
    rng = np.random.default_rng(0)
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
