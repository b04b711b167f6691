"""You call evaluate twice for each try. A try may take hours: keep the score.

exercise: random_search
caught by: test_search_returns_every_try_with_its_score
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        if evaluate(params) > -np.inf:
            results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
