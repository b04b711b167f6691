"""You make a generator with the same seed for each try, so that all tries are the same.

exercise: random_search
caught by: test_search_returns_every_try_with_its_score
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        rng = np.random.default_rng(0)
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
